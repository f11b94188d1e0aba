// What a reader with a script gets besides: a search box over all works, a filter and sorting for tables. Nothing on the
// pages depends on it.
(() => {
  'use strict';
  const root = document.querySelector('script[src$="report.js"]').getAttribute('src').replace('report.js', '');
  const plain = text => text.toLowerCase().normalize('NFD').replace(/[\u0300-\u036f]/g, '');
  const element = (name, attributes = {}, ...children) => {
    const made = document.createElement(name);
    for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
    made.append(...children);
    return made;
  };

  // The search box. Its index is large and loaded when somebody first goes there.
  const input = element('input', { type: 'search', 'aria-label': 'Find a work by symbol or title', placeholder: 'Symbol or title', autocomplete: 'off' });
  const hits = element('ol', { hidden: '', 'aria-label': 'Works found' });
  const box = element('div', { class: 'search', role: 'search' }, input, hits);
  document.querySelector('.bar').append(box);
  let index = null;
  const show = () => {
    const words = plain(input.value).split(/\s+/).filter(Boolean);
    hits.replaceChildren();
    hits.hidden = words.length === 0;
    if (words.length === 0 || !index) return;
    const found = [];
    for (const [work, text] of index) {
      if (!words.every(word => text.includes(word))) continue;
      found.push([text.startsWith(words[0]) ? 0 : 1, work]);
      if (found.length === 400) break;
    }
    found.sort((a, b) => a[0] - b[0]);
    for (const [, [symbol, title, year, name]] of found.slice(0, 40))
      hits.append(element('li', {}, element('a', { href: `${root}works/${name}.html` }, element('b', {}, symbol), ` ${year || ''} ${title}`)));
    if (found.length === 0) hits.append(element('li', {}, element('a', {}, 'Nothing found')));
  };
  input.addEventListener('focus', () => {
    if (index || document.querySelector('script[src$="works.js"]')) return;
    const script = element('script', { src: `${root}works.js` });
    script.addEventListener('load', () => {
      index = window.recitalWorks.map(work => [work, plain(`${work[0]} ${work[1]} ${work[2]}`)]);
      show();
    });
    document.head.append(script);
  });
  input.addEventListener('input', show);
  box.addEventListener('keydown', event => {
    const links = [...hits.querySelectorAll('a[href]')];
    const at = links.indexOf(document.activeElement);
    if (event.key === 'Escape') { input.value = ''; show(); input.focus(); }
    if (event.key === 'Enter' && at < 0 && links.length > 0) links[0].click();
    if (event.key === 'ArrowDown' && links.length > 0) { links[Math.min(at + 1, links.length - 1)].focus(); event.preventDefault(); }
    if (event.key === 'ArrowUp' && at >= 0) { (links[at - 1] || input).focus(); event.preventDefault(); }
  });

  // Tables: a filter above, and buttons that sort in their heads.
  for (const table of document.querySelectorAll('table.list')) {
    const body = table.tBodies[0];
    const things = table.dataset.filter;
    if (things) {
      const rows = [...body.rows].map(row => [row, plain(row.textContent)]);
      const filter = element('input', { type: 'search', 'aria-label': `Filter ${things}`, placeholder: `Filter ${things}` });
      const all = rows.length.toLocaleString('en');
      const count = element('span', { role: 'status' }, `${all} ${things}`);
      table.parentElement.before(element('div', { class: 'filter' }, filter, count));
      filter.addEventListener('input', () => {
        const words = plain(filter.value).split(/\s+/).filter(Boolean);
        let shown = 0;
        for (const [row, text] of rows) {
          row.hidden = !words.every(word => text.includes(word));
          if (!row.hidden) ++shown;
        }
        count.textContent = words.length === 0 ? `${all} ${things}` : `${shown.toLocaleString('en')} of ${all} ${things}`;
      });
    }
    const heads = [...table.tHead.rows[0].cells];
    heads.forEach((head, column) => {
      const button = element('button', { type: 'button' }, head.textContent);
      head.replaceChildren(button);
      button.addEventListener('click', () => {
        const number = head.classList.contains('n');
        const up = head.getAttribute('aria-sort') === (number ? 'descending' : 'none') || (!number && !head.hasAttribute('aria-sort'));
        for (const other of heads) other.removeAttribute('aria-sort');
        head.setAttribute('aria-sort', up ? 'ascending' : 'descending');
        const value = row => number ? parseFloat(row.cells[column].textContent.replace(/,/g, '')) || 0 : plain(row.cells[column].textContent);
        const keyed = [...body.rows].map((row, place) => [value(row), place, row]);
        keyed.sort((a, b) => (a[0] < b[0] ? -1 : a[0] > b[0] ? 1 : 0) * (up ? 1 : -1) || a[1] - b[1]);
        body.append(...keyed.map(entry => entry[2]));
      });
    });
  }
})();
