
'use strict';
(() => {
  const root = document.documentElement;
  const store = { // what a browser refuses to remember is forgotten
    get(key) { try { return localStorage.getItem('hex21-' + key); } catch { return null; } },
    set(key, value) {
      try {
        if (value) localStorage.setItem('hex21-' + key, value); else localStorage.removeItem('hex21-' + key);
      } catch { /* not remembered */ }
    },
  };
  const dark = matchMedia('(prefers-color-scheme: dark)');
  const chosen = store.get('theme');
  if (chosen === 'dark' || chosen === 'light') root.dataset.theme = chosen;
  root.classList.add('js');
  addEventListener('DOMContentLoaded', start);

  function start() {
    const by = (id) => document.getElementById(id);
    const make = (tag, props) => Object.assign(document.createElement(tag), props);
    const search = by('_search'), count = by('_count'), results = by('_results'), nothing = by('_nothing');
    const groups = [...document.querySelectorAll('.group')];
    // The same form under which hex21 compares names: RATE_LIMIT, rate-limit and rateLimit are one.
    const fold = (name) => name.replace(/[-_\s]/g, '').toUpperCase();
    const named = new Map();
    const entries = [...document.querySelectorAll('.entry')].map((node, at) => {
      const code = node.id, aliases = [...node.querySelectorAll('.alias')].map((a) => a.id);
      const button = make('button', { type: 'button', textContent: code });
      node.querySelector('h3 a').replaceWith(button);
      const body = node.querySelector('.body');
      body.id = '_body-' + at;
      button.setAttribute('aria-controls', body.id);
      const entry = { node, code, body, button, home: node.parentNode, names: [code, ...aliases].map(fold) };
      for (const name of entry.names) if (!named.has(name) || name === entry.names[0]) named.set(name, entry);
      button.addEventListener('click', () => toggle(entry));
      node.querySelector('.head').addEventListener('click', (event) => {
        if (!event.target.closest('a, button') && !String(getSelection())) toggle(entry);
      });
      body.addEventListener('beforematch', () => open(entry, true)); // found by the browser's own search
      return entry;
    });
    const all = entries.length + (entries.length === 1 ? ' entry' : ' entries');
    const buttons = new Map(entries.map((e) => [e.button, e]));
    let shown = entries, late = 0;

    // Folding.
    function open(entry, yes) {
      entry.node.classList.toggle('open', yes);
      entry.button.setAttribute('aria-expanded', yes);
      if (yes) { entry.body.removeAttribute('hidden'); furnish(entry); } else entry.body.setAttribute('hidden', 'until-found');
    }
    function toggle(entry) {
      const yes = !entry.node.classList.contains('open');
      open(entry, yes);
      if (yes) { mark(entry); address('#' + entry.code); }
    }
    const bar = make('button', { type: 'button' });
    const isOpen = (e) => e.node.classList.contains('open');
    function label() { bar.textContent = shown.length && shown.every(isOpen) ? 'Close all' : 'Open all'; }
    bar.addEventListener('click', () => {
      const yes = !shown.every(isOpen);
      shown.forEach((e) => open(e, yes));
      label();
    });
    count.after(bar);

    // An entry gets its buttons when it is first opened.
    function furnish(entry) {
      if (entry.furnished) return;
      entry.furnished = true;
      for (const block of entry.body.querySelectorAll('pre')) {
        const frame = make('div', { className: 'framed' });
        block.replaceWith(frame);
        frame.append(block, copier('Copy', () => block.textContent));
        block.tabIndex = 0; // so that the keyboard can scroll it
        block.setAttribute('role', 'group');
        block.setAttribute('aria-label', 'Code');
      }
      entry.body.querySelectorAll('.command').forEach(offer);
      const line = make('p', { className: 'names' });
      line.append(copier('Copy link to ' + entry.code, () => location.href.split(/[?#]/)[0] + '#' + entry.code));
      entry.body.append(line);
      tabs(entry);
      if (search.value && !late) late = requestAnimationFrame(() => { late = 0; shine(search.value.trim()); });
    }

    // Copying.
    const said = make('p', { className: 'unseen' });
    said.setAttribute('role', 'status');
    document.body.append(said);
    function copier(text, what, name) {
      const button = make('button', { type: 'button', className: 'copy', textContent: text });
      if (name) button.setAttribute('aria-label', name);
      button.addEventListener('click', async () => {
        const done = await copy(what());
        button.textContent = said.textContent = done ? 'Copied' : 'Not copied: the browser refuses';
        button.classList.toggle('done', done);
        setTimeout(() => { button.textContent = text; said.textContent = ''; button.classList.remove('done'); }, 2000);
      });
      return button;
    }
    async function copy(text) {
      try {
        await navigator.clipboard.writeText(text);
        return true;
      } catch { // no clipboard over http and in some files: the old way
        const before = document.activeElement;
        const area = make('textarea', { className: 'unseen', value: text, readOnly: true });
        document.body.append(area);
        area.select();
        let done = false;
        try { done = document.execCommand('copy'); } catch { /* stays false */ }
        area.remove();
        before?.focus({ preventScroll: true });
        return done;
      }
    }
    function offer(command) { // a button for a command, behind the full stop that may follow
      const next = command.nextSibling, stop = next?.nodeType === Node.TEXT_NODE && next.data.match(/^[.,;:)]+/);
      if (stop) next.splitText(stop[0].length);
      (stop ? next : command).after(copier('Copy', () => command.textContent, 'Copy the command'));
    }
    by('_nothing').querySelectorAll('.command').forEach(offer);

    // Languages as tabs; the one that was chosen last comes first everywhere.
    function tabs(entry) {
      const box = entry.body.querySelector('.snippets');
      const panels = box ? [...box.children] : [];
      if (panels.length < 2) return;
      box.classList.add('tabbed');
      const list = make('div', {});
      list.setAttribute('role', 'tablist');
      list.setAttribute('aria-label', 'Language');
      const heads = panels.map((panel, i) => {
        const head = make('button', { type: 'button', id: entry.body.id + '-tab-' + i, textContent: panel.querySelector('h4').textContent });
        panel.id = entry.body.id + '-panel-' + i;
        panel.setAttribute('role', 'tabpanel');
        panel.setAttribute('aria-labelledby', head.id);
        head.setAttribute('role', 'tab');
        head.setAttribute('aria-controls', panel.id);
        head.addEventListener('click', () => { choose(i); store.set('language', panel.dataset.lang); });
        head.addEventListener('keydown', (event) => {
          const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
          if (!step) return;
          event.preventDefault();
          const next = (i + step + heads.length) % heads.length;
          heads[next].focus();
          heads[next].click();
        });
        return head;
      });
      function choose(at) {
        heads.forEach((head, i) => {
          head.setAttribute('aria-selected', i === at);
          head.tabIndex = i === at ? 0 : -1;
          panels[i].hidden = i !== at;
        });
      }
      list.append(...heads);
      box.prepend(list);
      choose(Math.max(0, panels.findIndex((p) => p.dataset.lang === store.get('language'))));
    }

    // Where we are: the address names the search and the entry.
    function address(hash) {
      const query = search.value.trim() ? '?q=' + encodeURIComponent(search.value.trim()) : '';
      try { history.replaceState(null, '', location.pathname + query + hash); } catch { if (hash) location.hash = hash; }
    }
    function mark(entry) {
      for (const e of entries) e.node.classList.toggle('target', e === entry);
      for (const a of document.querySelectorAll('nav li a')) {
        if (entry && a.hash === '#' + entry.code) { a.setAttribute('aria-current', 'true'); a.scrollIntoView({ block: 'nearest' }); } else a.removeAttribute('aria-current');
      }
    }
    function follow() { // what the address says
      let hash = location.hash.slice(1);
      try { hash = decodeURIComponent(hash); } catch { /* as it stands */ }
      const wanted = new URLSearchParams(location.search).get('q') || '';
      if (wanted !== search.value.trim()) { search.value = wanted; find(); }
      const entry = hash && !hash.startsWith('_') && named.get(fold(hash));
      if (!entry) {
        mark(null);
        if (hash.startsWith('_group-') && search.value) { search.value = ''; find(); by(hash)?.scrollIntoView(); address('#' + hash); }
        return;
      }
      if (!shown.includes(entry)) { search.value = ''; find(); address('#' + entry.code); }
      mark(entry);
      open(entry, true);
      entry.node.scrollIntoView();
      entry.button.focus({ preventScroll: true });
      label();
    }
    addEventListener('hashchange', follow);
    addEventListener('popstate', follow);
    document.addEventListener('click', (event) => { // the same link again goes there again
      const link = event.target.closest('a[href^="#"]');
      if (link && link.hash === location.hash && !link.hash.startsWith('#_')) { event.preventDefault(); follow(); }
    });

    // Searching: every word must be there; the best place of the worst word ranks an entry, as in hex21 explain --search.
    function texts(entry) {
      if (entry.rest === undefined) {
        const text = (selector) => [...entry.node.querySelectorAll(selector)].map((n) => n.textContent).join(' ').toLowerCase();
        entry.statuses = [...entry.node.querySelectorAll('.status')].map((n) => n.textContent);
        entry.meaning = text('.meaning');
        entry.rest = text('.detail, dd > ul, dd > ol') + ' ' + (entry.home.querySelector('h2')?.textContent || '').toLowerCase();
      }
      return entry;
    }
    function place(entry, word) {
      const { names, statuses, meaning, rest } = texts(entry), folded = fold(word);
      const of = /^[1-5]xx$/i.test(word) ? (s) => s[0] === word[0] : (s) => s === word;
      if (names.includes(folded)) return 0;
      if (folded && names.some((n) => n.startsWith(folded))) return 1;
      if (folded && names.some((n) => n.includes(folded)) || statuses.some(of)) return 2;
      if (meaning.includes(word)) return 3;
      return rest.includes(word) ? 4 : Infinity;
    }
    function hits(text) {
      const words = text.toLowerCase().split(/\s+/);
      const ranked = entries.map((entry, at) => {
        const whole = place(entry, words.join('_')); // "rate limit" is a name, too
        return { entry, at, rank: Math.min(whole < 3 ? whole : Infinity, Math.max(...words.map((w) => place(entry, w)))) };
      }).filter((hit) => hit.rank < Infinity).sort((a, b) => a.rank - b.rank || a.at - b.at).map((hit) => hit.entry);
      if (ranked.length) return ranked;
      const pasted = text.split(/[^\w.-]+/).map((word) => named.get(fold(word))); // a code in a pasted line
      return [...new Set(pasted.filter(Boolean))];
    }
    function find() {
      const text = search.value.trim();
      shown = text ? hits(text) : entries;
      for (const e of entries) { e.node.hidden = false; e.home.append(e.node); }
      groups.forEach((g) => { g.hidden = Boolean(text); });
      results.hidden = !text || !shown.length;
      if (text) results.append(...shown.map((e) => e.node));
      nothing.hidden = shown.length > 0;
      count.textContent = text ? `${shown.length || 'None'} of ${all}` : all;
      bar.hidden = !shown.length;
      if (!shown.length) suggest(text);
      shine(text);
      label();
    }
    function shine(text) { // what was found, without a change to the page
      if (!CSS.highlights) return;
      const words = text.toLowerCase().split(/\s+/).filter((w) => w.length > 1), ranges = [];
      for (const e of words.length ? shown : []) {
        for (const part of e.node.querySelectorAll('h3, .meaning, .detail, dd > ul, dd > ol')) {
          const walk = document.createTreeWalker(part, NodeFilter.SHOW_TEXT);
          for (let node; (node = walk.nextNode());) {
            const low = node.data.toLowerCase();
            for (const word of low.length === node.data.length ? words : []) {
              for (let at = low.indexOf(word); at >= 0; at = low.indexOf(word, at + word.length)) {
                ranges.push(new StaticRange({ startContainer: node, startOffset: at, endContainer: node, endOffset: at + word.length }));
              }
            }
          }
        }
      }
      CSS.highlights.set('found', new Highlight(...ranges));
    }
    function suggest(text) {
      const near = by('_near'), wanted = fold(text);
      const best = entries.map((e) => [Math.min(...e.names.map((n) => distance(wanted, n))), e])
        .filter(([d]) => d <= Math.max(1, wanted.length / 3)).sort((a, b) => a[0] - b[0]).slice(0, 3);
      const links = best.flatMap(([, e]) => [' ', make('a', { href: '#' + e.code, textContent: e.code })]);
      const clear = make('button', { type: 'button', textContent: 'Clear the search' });
      clear.addEventListener('click', () => { reset(); search.focus(); });
      near.replaceChildren(...(links.length ? ['Did you mean', ...links, '? '] : []), clear);
    }
    function distance(a, b) { // the letters to change, drop and add
      if (Math.abs(a.length - b.length) > 8) return 99;
      let row = [...Array(b.length + 1).keys()];
      for (let i = 1; i <= a.length; i++) {
        const next = [i];
        for (let j = 1; j <= b.length; j++) next[j] = Math.min(row[j] + 1, next[j - 1] + 1, row[j - 1] + (a[i - 1] !== b[j - 1]));
        row = next;
      }
      return row[b.length];
    }
    function reset() { search.value = ''; mark(null); find(); address(''); }
    search.addEventListener('input', () => { mark(null); find(); address(''); });
    search.form.addEventListener('submit', (event) => event.preventDefault());

    // The keyboard.
    function go(entry) { entry?.button.focus(); entry?.node.scrollIntoView({ block: 'nearest' }); }
    document.addEventListener('keydown', (event) => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
      const here = document.activeElement, at = shown.indexOf(buttons.get(here)), typing = here.matches('input, textarea');
      if (event.key === '/' && !typing) {
        search.focus();
        search.select();
      } else if (event.key === 'Escape' && (search.value || here === search)) {
        if (search.value) { reset(); search.focus(); scrollTo(0, 0); } else search.blur();
      } else if (here === search && (event.key === 'ArrowDown' || event.key === 'Enter')) {
        if (!search.value.trim() && event.key === 'Enter') return;
        go(shown[0]);
        if (event.key === 'Enter' && shown[0] && !isOpen(shown[0])) toggle(shown[0]);
      } else if (at >= 0 && event.key === 'ArrowDown') go(shown[at + 1]);
      else if (at >= 0 && event.key === 'ArrowUp') { if (at) go(shown[at - 1]); else search.focus(); }
      else return;
      event.preventDefault();
    });

    // Colors: what the system says, or the other one.
    const theme = by('_theme');
    const isDark = () => (root.dataset.theme || (dark.matches ? 'dark' : 'light')) === 'dark';
    function dress() {
      theme.textContent = isDark() ? 'Light' : 'Dark';
      theme.setAttribute('aria-label', isDark() ? 'Use light colors' : 'Use dark colors');
    }
    theme.addEventListener('click', () => {
      const next = isDark() ? 'light' : 'dark';
      const system = (next === 'dark') === dark.matches;
      if (system) delete root.dataset.theme; else root.dataset.theme = next;
      store.set('theme', system ? '' : next);
      dress();
    });
    dark.addEventListener('change', dress);
    dress();

    // On paper everything is in its place.
    addEventListener('beforeprint', () => { for (const e of entries) e.home.append(e.node); });
    addEventListener('afterprint', find);

    for (const e of entries) open(e, entries.length === 1);
    root.classList.add('ready');
    find();
    follow();
    addEventListener('load', () => setTimeout(follow)); // a browser goes to the place itself, and takes the focus away
  }
})();
