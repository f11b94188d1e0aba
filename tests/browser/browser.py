"""A headless Chromium that is driven with real clicks, and says what it asked the network for and what it complained of."""
import json
import os
import shutil

SKIPPED = 77


def missing():
    """What is not installed of what these tests need, or None."""
    try:
        import selenium  # noqa: F401
    except ImportError:
        return 'python3-selenium'
    for program in ('chromium', 'chromedriver'):
        if not shutil.which(program):
            return program
    return None


def start(profile, width=1300, height=1000, javascript=True, dark=False):
    """A browser with a profile of its own in the folder `profile`. The caller quits it."""
    from selenium import webdriver
    from selenium.webdriver.chrome.service import Service
    options = webdriver.ChromeOptions()
    options.binary_location = shutil.which('chromium')
    for flag in ('--headless=new', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking',
                 '--disable-component-update', '--disable-sync', '--disable-dev-shm-usage', '--hide-scrollbars',
                 f'--user-data-dir={profile}', f'--window-size={width},{height}'):
        options.add_argument(flag)
    if dark:
        options.add_argument('--blink-settings=preferredColorScheme=0')
    if not javascript:
        options.add_experimental_option('prefs', {'profile.managed_default_content_settings.javascript': 2})
    options.set_capability('goog:loggingPrefs', {'browser': 'ALL', 'performance': 'ALL'})
    driver = webdriver.Chrome(service=Service(shutil.which('chromedriver'), env={**os.environ, 'NO_PROXY': '*'}), options=options)
    driver.set_page_load_timeout(60)
    driver.set_window_size(width, height)
    if dark:
        driver.execute_cdp_cmd('Emulation.setEmulatedMedia', {'features': [{'name': 'prefers-color-scheme', 'value': 'dark'}]})
    driver.get('about:blank')
    for log in ('browser', 'performance'):
        driver.get_log(log)  # the browser's own first page
    return driver


def requests(driver):
    """The addresses that pages asked for since the last call."""
    messages = (json.loads(entry['message'])['message'] for entry in driver.get_log('performance'))
    return [message['params']['request']['url'] for message in messages if message['method'] == 'Network.requestWillBeSent']


def complaints(driver):
    """What stands in the console since the last call: errors, refused loads, warnings."""
    return [entry['message'] for entry in driver.get_log('browser') if entry['level'] in ('SEVERE', 'WARNING')]
