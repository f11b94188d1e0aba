"""The HTML report in headless Chromium, with real clicks: what a reader does, with and without JavaScript."""
import shutil
import subprocess
import sys
import tempfile
import unittest
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / 'binary'))
sys.path.insert(0, str(Path(__file__).resolve().parent))
import browser  # noqa: E402
from program import RECITAL, SAMPLES  # noqa: E402

if browser.missing():
    print(f'skipped: no {browser.missing()}; scripts/packages.sh lists what the tests need')
    sys.exit(browser.SKIPPED)

from selenium.webdriver import ActionChains, Keys  # noqa: E402
from selenium.webdriver.common.by import By  # noqa: E402
from selenium.webdriver.support.ui import WebDriverWait  # noqa: E402


class Report(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.folder = Path(tempfile.mkdtemp(prefix='recital-browser-'))
        cls.addClassCleanup(shutil.rmtree, cls.folder, ignore_errors=True)
        subprocess.run([RECITAL, 'build', '--quiet', SAMPLES, '-o', cls.folder / 'out'], check=True)
        subprocess.run([RECITAL, 'report', cls.folder / 'out/graph.ttl', '-o', cls.folder / 'report'], check=True)

    def open(self, page='index.html', **options):
        profile = tempfile.mkdtemp(dir=self.folder)
        self.driver = browser.start(profile, **options)
        self.addCleanup(self.driver.quit)
        self.driver.get((self.folder / 'report' / page).as_uri())
        return self.driver

    def one(self, css):
        return self.driver.find_element(By.CSS_SELECTOR, css)

    def all(self, css):
        return self.driver.find_elements(By.CSS_SELECTOR, css)

    def click(self, thing):
        self.driver.execute_cdp_cmd('Runtime.evaluate', {'expression': ''})  # settles the page before coordinates are taken
        ActionChains(self.driver).scroll_to_element(thing).move_to_element(thing).click().perform()

    def wait(self, condition):
        return WebDriverWait(self.driver, 20).until(lambda _: condition())

    def address(self):
        return self.driver.current_url.rsplit('/', 1)[1]

    def check_quiet(self):
        self.assertEqual(browser.complaints(self.driver), [])
        asked = browser.requests(self.driver)
        self.assertGreater(len(asked), 0)
        self.assertEqual([url for url in asked if not url.startswith('file://')], [])

    def read_a_document(self):
        """From the index to a document, a citation, the work it cites, and back by "cited by"."""
        self.click(self.one('nav[aria-label="Report"] a[href="documents.html"]'))
        self.wait(lambda: self.address() == 'documents.html')
        self.click(self.driver.find_element(By.LINK_TEXT, 'A/RES/61/183'))
        self.wait(lambda: self.address() == 'A_RES_61_183.html')
        self.assertIn('world drug problem', self.one('h1').text)

        cite = next(mark for mark in self.all('.cite') if 'A/RES/S-20/2' in mark.find_element(By.CSS_SELECTOR, '.tip').get_attribute('textContent'))
        tip, link = cite.find_element(By.CSS_SELECTOR, '.tip'), cite.find_element(By.TAG_NAME, 'a')
        self.assertFalse(tip.is_displayed())
        ActionChains(self.driver).scroll_to_element(link).move_to_element(link).perform()
        self.wait(tip.is_displayed)
        self.assertRegex(tip.text, r'^reaffirms A/RES/S-20/2 Political Declaration')
        ActionChains(self.driver).move_to_element(self.one('h1')).perform()
        self.wait(lambda: not tip.is_displayed())
        link.send_keys('')  # the keyboard's way: focus
        self.wait(tip.is_displayed)
        link.send_keys(Keys.ENTER)
        self.wait(lambda: self.address() == 'A_RES_S-20_2.html')

        back = next(item for item in self.all('#cited-by li') if 'A/RES/61/183' in item.text)
        self.assertIn('reaffirms', back.text)
        self.click(back.find_element(By.CSS_SELECTOR, '.where a'))
        self.wait(lambda: self.address().startswith('A_RES_61_183.html#c'))
        note = self.one('li:target')
        self.assertIn('A/RES/S-20/2', note.text)
        self.click(note.find_element(By.TAG_NAME, 'summary'))
        self.wait(lambda: 'bytes' in note.text)

    def test_reading_with_script(self):
        self.open()
        self.read_a_document()
        self.check_quiet()

    def test_reading_without_script(self):
        self.open(javascript=False)
        self.assertEqual(self.all('input'), [])
        self.read_a_document()
        self.check_quiet()

    def test_lineage_map_leads_to_works(self):
        self.open('works/A_RES_61_183.html')
        work = next(link for link in self.all('svg.lineage a') if 'A_RES_S-20_2.html' in link.get_attribute('outerHTML'))
        target = work.find_element(By.TAG_NAME, 'text')
        self.click(target)
        self.wait(lambda: self.address() == 'A_RES_S-20_2.html')
        self.assertIn('Political Declaration', self.one('h1').text)
        self.check_quiet()

    def test_filter_and_sorting(self):
        self.open('documents.html')
        rows = len(self.all('tbody tr'))
        box = self.one('.filter input')
        self.click(box)
        box.send_keys('drug PROBLEM')
        self.wait(lambda: 0 < sum(row.is_displayed() for row in self.all('tbody tr')) < rows)
        shown = [row.text for row in self.all('tbody tr') if row.is_displayed()]
        self.assertTrue(all('drug problem' in row for row in shown), shown)
        self.assertIn(f'{len(shown)} of {rows} documents', self.one('.filter').text)
        box.clear()
        box.send_keys('x', Keys.BACKSPACE)
        head = next(button for button in self.all('th button') if button.text == 'year')
        self.click(head)
        years = [row.find_elements(By.TAG_NAME, 'td')[3].text for row in self.all('tbody tr')]
        first = [int(year or 0) for year in years]
        self.click(head)
        second = [int(row.find_elements(By.TAG_NAME, 'td')[3].text or 0) for row in self.all('tbody tr')]
        self.assertEqual({tuple(first), tuple(second)}, {tuple(sorted(first)), tuple(sorted(first, reverse=True))})
        self.check_quiet()

    def test_search_finds_works_from_any_page(self):
        self.open('works/A_RES_61_183.html')
        box = self.one('.search input')
        self.click(box)
        box.send_keys('narcotic 1961')
        self.wait(lambda: any('UNTS/14152' in hit.text for hit in self.all('.search li')))
        box.send_keys(Keys.ENTER)
        self.wait(lambda: self.address() != 'A_RES_61_183.html')
        self.assertIn('Narcotic Drugs', self.one('h1').text)
        self.check_quiet()

    def test_narrow_and_dark(self):
        self.open('works/A_RES_61_183.html', width=500, height=900, dark=True)
        self.assertLessEqual(self.driver.execute_script('return document.documentElement.scrollWidth'),
                             self.driver.execute_script('return window.innerWidth'))
        paper = self.driver.execute_script('return getComputedStyle(document.body).backgroundColor')
        self.assertLess(max(int(part) for part in paper[4:-1].split(',')), 64)


if __name__ == '__main__':
    unittest.main()
