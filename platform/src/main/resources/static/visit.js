// The visit: everything is shown from what the device keeps, and kept there before anything else. A network only adds to it.
addEventListener('DOMContentLoaded', async () => {
  'use strict';
  const root = document.querySelector('[data-visit]');
  if (!root) return;
  const {visit: base, person, audit, worker} = root.dataset;
  const words = JSON.parse(root.dataset.words);
  const say = (key, ...parts) => parts.reduce((text, part, i) => text.replaceAll('{' + i + '}', part), words[key] ?? key);
  const count = (key, n) => say(n === 1 ? key + '-one' : key, n);

  const el = (tag, attributes = {}, ...children) => {
    const made = document.createElement(tag);
    for (const [name, value] of Object.entries(attributes)) {
      if (name.startsWith('on')) made.addEventListener(name.slice(2), value);
      else if (value === true) made.setAttribute(name, '');
      else if (value !== false && value !== null && value !== undefined) made.setAttribute(name, value);
    }
    made.append(...children.flat().filter(child => child !== null && child !== undefined));
    return made;
  };
  const heading = (level, text) => el('h' + level, {}, text);

  // Data are a person's: after signing out, or when somebody else signed in, nothing is shown until they are back.
  const WHO = 'visit-person';
  const online = async () => {
    try { const answer = await fetch(base + '/case', {redirect: 'manual', cache: 'no-store'}); return answer.ok && (await answer.json()).person === person; } catch { return null; }
  };
  if (localStorage.getItem(WHO) !== person) {
    if (!(await online())) {
      root.append(el('div', {class: 'alert alert-warning', role: 'alert'}, say('locked')));
      return;
    }
    localStorage.setItem(WHO, person);
  }

  const store = await window.visitStore(person, audit);
  let device = await store.get('kept', 'device');
  if (!device) { device = crypto.randomUUID(); await store.put('kept', 'device', device); }
  navigator.storage?.persist?.();

  let kept = await store.get('kept', 'case');
  let view = location.hash.slice(1) || 'criteria';
  let timer = 0;

  const sync = window.visitSync({base, person, store, say, changed: () => show(sync.state() === 'sending' ? false : 'fresh')});
  const soon = () => { clearTimeout(timer); timer = setTimeout(() => sync.run(), 2500); };

  // ---- state, in words
  const status = el('p', {class: 'visit-state', role: 'status'});
  const buttons = el('div', {class: 'actions'});
  const notices = el('div');
  const tabs = el('nav', {class: 'sections', 'aria-label': say('parts')}, el('ul'));
  const body = el('div', {class: 'visit-body'});
  root.append(el('section', {class: 'card card-body progress-card'}, status, buttons), notices, tabs, body);

  const standing = async () => {
    const [answers, notes, photographs] = await Promise.all(['answers', 'notes', 'photographs'].map(store.all));
    const rows = [...answers.values(), ...notes.values()];
    const waiting = [...photographs.values()].filter(one => !one.sent);
    return {
      unsent: rows.filter(one => one.change).length + waiting.length,
      problems: [...rows.filter(one => one.change), ...waiting].filter(one => one.problem),
      answers, notes, photographs,
    };
  };

  const told = now => {
    const state = sync.state();
    if (!kept) return state === 'sending' ? say('taking') : say('not-taken');
    if (state === 'sending') return say('sending');
    const parts = [now.unsent ? count('unsent', now.unsent) : say('all-sent')];
    if (state === 'offline' || !navigator.onLine) parts.unshift(say('offline'));
    if (state === 'signed-out') parts.push(say('signed-out'));
    if (state === 'stranger') parts.push(say('stranger'));
    if (state === 'trouble') parts.push(say('trouble'));
    return parts.join(' ');
  };

  const forget = async () => {
    const {unsent} = await standing();
    if (!confirm(unsent ? count('forget-unsent', unsent) : say('forget-question'))) return;
    await store.forget();
    await caches.open('visit').then(cache => cache.delete(location.href.split('#')[0])).catch(() => {});
    location.href = base.replace(/\/visit$/, '');
  };

  const takeAlong = async () => {
    await keepPage();
    await sync.run();
    kept = await store.get('kept', 'case');
    show(true);
  };

  const showHead = now => {
    status.textContent = told(now);
    status.classList.toggle('trouble', ['signed-out', 'stranger', 'trouble'].includes(sync.state()));
    const busy = sync.state() === 'sending';
    buttons.replaceChildren(
      el('button', {class: kept ? 'btn' : 'btn btn-primary', type: 'button', onclick: takeAlong, disabled: busy}, say(kept ? (now.unsent ? 'send-now' : 'refresh') : 'take-along')),
      ...(kept ? [el('button', {class: 'btn btn-link', type: 'button', onclick: forget}, say('forget'))] : []),
      ...(sync.state() === 'signed-out' ? [el('a', {class: 'btn', href: '/sign-in?next=' + encodeURIComponent(base)}, say('sign-in'))] : []));
    const conflicts = kept?.conflicts ?? [];
    notices.replaceChildren(
      ...(conflicts.length ? [el('section', {class: 'alert forks', 'aria-label': count('conflicts', conflicts.length)},
        heading(2, count('conflicts', conflicts.length)), el('p', {}, say('conflicts-text')),
        ...conflicts.map(one => el('div', {}, heading(3, [one.criterion, fieldName(one.field)].filter(Boolean).join(' · ')),
          el('div', {class: 'two-texts'},
            el('div', {}, heading(4, say('mine')), el('p', {class: 'pre'}, one.mine)),
            el('div', {}, heading(4, say('stands')), el('p', {class: 'pre'}, one.theirs))))),
        el('p', {}, el('a', {class: 'btn btn-primary', href: base + '/conflicts'}, say('settle'))))] : []),
      ...(now.problems.length ? [el('section', {class: 'alert alert-warning', role: 'alert'}, heading(2, say('problems')),
        el('ul', {}, ...now.problems.map(one => el('li', {}, [one.criterion, one.name, one.problem].filter(Boolean).join(' · ')))))] : []));
  };

  const fieldName = field => field === 'narrative' ? say('notes') : field === 'not-applicable' ? say('not-applicable')
    : kept.dimensions.find(one => 'score.' + one.code === field)?.name ?? words['kind-' + field] ?? field;

  // ---- writing: on the device at once, on every key
  // What stands on the screen may be older than what has arrived meanwhile: a change then goes out with the version that was before the
  // writer's eyes, so that it is set beside the newer text and never over it.
  const seen = new Map();
  const nothing = {value: '', version: 0};
  const versionOf = (key, mine, value) => {
    const before = seen.get(key) ?? nothing;
    return mine && !mine.change && value(mine) !== before.value ? before.version : mine?.version ?? 0;
  };
  const write = async (criterion, field, value) => {
    const key = criterion + '|' + field;
    await store.change('answers', key, mine => {
      if (mine?.value === value && mine.change) return undefined;
      const version = versionOf(key, mine, one => one.value);
      seen.set(key, {value, version});
      return {criterion, field, value, version, change: crypto.randomUUID(), problem: ''};
    });
    showHead(await standing());
    soon();
  };
  const writeNote = async (id, note) => {
    await store.change('notes', id, mine => {
      const version = versionOf(id, mine, one => one.text + '\n' + one.withWhom);
      seen.set(id, {value: note.text + '\n' + note.withWhom, version});
      return {...mine, ...note, id, version, change: crypto.randomUUID(), problem: ''};
    });
    showHead(await standing());
    soon();
  };

  // ---- views
  const TABS = ['criteria', 'notes', 'agenda'];
  const go = where => { history.replaceState(null, '', '#' + where); view = where; show(true); scrollTo(0, 0); };
  const showTabs = () => tabs.firstChild.replaceChildren(...TABS.map(one => el('li', {},
    el('a', {href: '#' + one, 'aria-current': view.split('/')[0] === one ? 'page' : null, onclick: event => { event.preventDefault(); go(one); }}, say('tab-' + one)))));

  const stateOf = (criterion, answers) => {
    const value = field => answers.get(criterion.code + '|' + field)?.value ?? '';
    const scores = kept.dimensions.filter(one => value('score.' + one.code)).length;
    if (value('not-applicable') || scores === kept.dimensions.length) return 'scored';
    return scores || value('narrative') ? 'in-progress' : 'not-started';
  };
  const pill = {scored: 'pill-done', 'in-progress': 'pill-progress', 'not-started': 'pill-new'};

  const criteriaView = now => {
    const modules = Map.groupBy ? Map.groupBy(kept.criteria, one => one.module)
      : kept.criteria.reduce((all, one) => all.set(one.module, [...(all.get(one.module) ?? []), one]), new Map());
    const done = kept.criteria.filter(one => stateOf(one, now.answers) === 'scored').length;
    return [el('p', {class: 'progress-words'}, say('progress', done, kept.criteria.length)),
      ...(kept.signed ? [el('div', {class: 'alert', role: 'note'}, say('signed'))] : []),
      ...[...modules].map(([module, criteria]) => el('section', {class: 'task-group'}, heading(2, module),
        el('ul', {class: 'rows card'}, ...criteria.map(one => {
          const state = stateOf(one, now.answers);
          return el('li', {class: 'row-item'},
            el('div', {class: 'row-main'}, el('a', {class: 'row-title', href: '#criteria/' + one.code, onclick: event => { event.preventDefault(); go('criteria/' + one.code); }},
              el('span', {class: 'code'}, one.code), ' ' + one.title)),
            el('span', {class: 'pill ' + pill[state]}, say('state-' + state)));
        }))))];
  };

  const evidenceItem = (one, files) => {
    if (!one.file) return el('li', {class: 'evidence-item'}, one.address ? el('a', {href: one.address, rel: 'noopener noreferrer'}, one.title) : one.title, one.pointer ? ' · ' + one.pointer : '');
    const open = el('span', {}, one.title + (one.pointer ? ' · ' + one.pointer : ''));
    const button = el('button', {class: 'btn btn-sm', type: 'button'}, '');
    const showFile = blob => {
      open.replaceChildren(blob ? el('a', {href: URL.createObjectURL(blob), download: one.title}, one.title) : one.title, one.pointer ? ' · ' + one.pointer : '');
      button.textContent = say(blob ? 'file-leave' : 'file-take');
    };
    showFile(files.get(one.version));
    button.addEventListener('click', async () => {
      const blob = await store.get('files', one.version);
      if (blob) { await store.remove('files', one.version); showFile(null); return; }
      try {
        const answer = await fetch('/documents/versions/' + one.version + '/file');
        if (!answer.ok) throw new Error();
        const taken = await answer.blob();
        await store.put('files', one.version, taken);
        showFile(taken);
      } catch { button.textContent = say('file-failed'); }
    });
    return el('li', {class: 'evidence-item'}, open, ' ', button);
  };

  const SCORES = Array.from({length: 21}, (_, i) => String(i / 2));
  const meaning = (dimension, value) => !value ? '' : value.endsWith('.5')
    ? dimension.scale[Math.floor(+value)] + ' / ' + dimension.scale[Math.floor(+value) + 1] : dimension.scale[+value];

  const scoreView = (criterion, dimension, answers) => {
    const field = 'score.' + dimension.code;
    const current = answers.get(criterion.code + '|' + field)?.value ?? '';
    const says = el('p', {class: 'score-says', 'aria-live': 'polite', lang: dimension.lang}, meaning(dimension, current));
    const choose = value => { says.textContent = meaning(dimension, value); write(criterion.code, field, value); };
    const scale = el('div', {class: 'score-scale'}, ...SCORES.map(value => {
      const input = el('input', {type: 'radio', name: field, value, onchange: () => choose(value)});
      input.checked = value === current;
      return el('label', {class: 'score-choice' + (value.endsWith('.5') ? ' half' : '')}, input, el('span', {}, value));
    }));
    scale.addEventListener('keydown', event => {
      if (!/^Digit\d$/.test(event.code) || event.ctrlKey || event.altKey || event.metaKey) return;
      const input = scale.querySelector(`input[value="${event.code.slice(5) + (event.shiftKey ? '.5' : '')}"]`);
      if (!input) return;
      event.preventDefault();
      input.checked = true;
      input.focus();
      choose(input.value);
    });
    return el('section', {class: 'card card-body score'}, el('fieldset', {class: 'bare', disabled: kept.signed},
      el('legend', {}, el('h2', {}, el('span', {class: 'code'}, criterion.code), ' ', el('span', {lang: dimension.lang}, dimension.name))),
      el('p', {lang: dimension.lang}, dimension.question),
      el('div', {class: 'score-columns'}, el('div', {}, scale, says),
        el('dl', {class: 'anchors', lang: criterion.lang}, ...Object.entries(criterion.anchors[dimension.code] ?? {})
          .map(([score, text]) => el('div', {}, el('dt', {}, score), el('dd', {}, text)))))));
  };

  const textField = (criterion, field, label, rows, answers) => {
    const id = 'field-' + field;
    const area = el('textarea', {class: 'form-control', id, rows, disabled: kept.signed, maxlength: 20000, oninput: () => write(criterion.code, field, area.value)});
    area.value = answers.get(criterion.code + '|' + field)?.value ?? '';
    return [el('label', {class: 'form-label', for: id}, label), area];
  };

  const criterionView = (code, now, files) => {
    const at = kept.criteria.findIndex(one => one.code === code), one = kept.criteria[at];
    if (!one) return criteriaView(now);
    const link = (to, text) => to ? el('a', {href: '#criteria/' + to.code, onclick: event => { event.preventDefault(); go('criteria/' + to.code); }}, text) : el('span');
    return [
      el('a', {class: 'back', href: '#criteria', onclick: event => { event.preventDefault(); go('criteria'); }}, say('tab-criteria')),
      el('h2', {class: 'visit-title'}, el('span', {class: 'code'}, one.code), ' ', el('span', {lang: one.lang}, one.title)),
      el('section', {class: 'card card-body requirement', lang: one.lang}, el('p', {class: 'lead'}, one.requirement),
        el('details', {}, el('summary', {lang: document.documentElement.lang}, say('guidance')), el('ul', {}, ...one.guidance.map(text => el('li', {}, text))))),
      el('section', {class: 'card card-body requirement'}, heading(3, say('company')),
        one.notApplicable ? el('p', {}, say('company-not-applicable', one.notApplicable)) : null,
        el('p', {class: 'pre'}, one.narrative || say('company-nothing')),
        one.evidence.length ? el('ul', {class: 'plain'}, ...one.evidence.map(item => evidenceItem(item, files))) : null),
      el('section', {class: 'card card-body requirement'}, ...textField(one, 'narrative', say('notes'), 5, now.answers)),
      ...kept.dimensions.map(dimension => scoreView(one, dimension, now.answers)),
      ...(one.mayBeNotApplicable ? [el('section', {class: 'card card-body requirement'}, ...textField(one, 'not-applicable', say('not-applicable'), 2, now.answers))] : []),
      el('p', {}, el('button', {class: 'btn', type: 'button', onclick: () => newNote(code)}, say('note-about', code))),
      el('nav', {class: 'prev-next', 'aria-label': say('neighbours')}, link(kept.criteria[at - 1], '← ' + (kept.criteria[at - 1]?.code ?? '')), link(kept.criteria[at + 1], (kept.criteria[at + 1]?.code ?? '') + ' →')),
    ];
  };

  const newNote = async (criterion = '') => {
    const id = crypto.randomUUID();
    await store.put('notes', id, {id, kind: 'observation', criterion, withWhom: '', text: '', notedAt: new Date().toISOString(), version: 0, change: null, photographs: []});
    go('notes/' + id);
  };

  const when = iso => new Date(iso).toLocaleString(document.documentElement.lang, {dateStyle: 'medium', timeStyle: 'short'});

  const notesView = now => [
    el('p', {}, el('button', {class: 'btn btn-primary', type: 'button', onclick: () => newNote()}, say('note-new'))),
    now.notes.size ? el('ul', {class: 'rows card'}, ...[...now.notes.values()].sort((a, b) => b.notedAt.localeCompare(a.notedAt)).map(one => {
      const pictures = [...now.photographs.values()].filter(photo => photo.note === one.id).length;
      return el('li', {class: 'row-item'},
        el('div', {class: 'row-main'},
          el('a', {class: 'row-title', href: '#notes/' + one.id, onclick: event => { event.preventDefault(); go('notes/' + one.id); }}, one.text.split('\n')[0].slice(0, 90) || say('note-empty')),
          el('div', {class: 'text-secondary dots'}, ...[say('kind-' + one.kind), one.criterion, one.withWhom, when(one.notedAt), pictures ? count('pictures', pictures) : ''].filter(Boolean).map(text => el('span', {}, text)))),
        one.change ? el('span', {class: 'pill pill-progress'}, say('not-sent')) : null);
    })) : el('p', {class: 'text-secondary'}, say('notes-none')),
  ];

  // ---- photographs: shrunk here when they are large, so that they travel
  const EXTENSIONS = {'image/jpeg': 'jpg', 'image/png': 'png', 'image/webp': 'webp', 'image/gif': 'gif'};
  const shrunk = async file => {
    if (EXTENSIONS[file.type] && file.size <= kept.kept) return file;
    try {
      const picture = await createImageBitmap(file, {imageOrientation: 'from-image'});
      const factor = Math.min(1, kept.edge / Math.max(picture.width, picture.height));
      const canvas = el('canvas', {width: Math.round(picture.width * factor), height: Math.round(picture.height * factor)});
      canvas.getContext('2d').drawImage(picture, 0, 0, canvas.width, canvas.height);
      picture.close();
      return await new Promise(resolve => canvas.toBlob(blob => resolve(blob ?? file), 'image/jpeg', 0.85));
    } catch {
      return file;
    }
  };
  const addPhotographs = async (note, files, trouble) => {
    trouble.replaceChildren();
    for (const file of files) {
      const blob = await shrunk(file);
      if (blob.size > kept.largest) {
        trouble.append(el('li', {}, file.name + ': ' + say('photograph-too-large', Math.floor(kept.largest / 1048576))));
        continue;
      }
      const id = crypto.randomUUID();
      try {
        await store.put('photographs', id, {note, blob, name: 'photograph-' + id.slice(0, 8) + '.' + (EXTENSIONS[blob.type] ?? file.name.split('.').pop()), sent: false, problem: ''});
      } catch {
        trouble.append(el('li', {}, file.name + ': ' + say('device-full')));
      }
    }
    await show(true);
    soon();
  };

  const noteView = (id, now) => {
    const note = now.notes.get(id);
    if (!note) return notesView(now);
    const save = () => writeNote(id, {kind: kind.value, criterion: criterion.value, withWhom: whom.value, text: text.value});
    const fixed = note.version > 0;
    const kind = el('select', {class: 'form-select', id: 'note-kind', disabled: fixed, onchange: save}, ...['interview', 'document', 'observation'].map(one => el('option', {value: one}, say('kind-' + one))));
    kind.value = note.kind;
    const criterion = el('select', {class: 'form-select', id: 'note-criterion', disabled: fixed, onchange: save}, el('option', {value: ''}, say('no-criterion')), ...kept.criteria.map(one => el('option', {value: one.code}, one.code + ' ' + one.title)));
    criterion.value = note.criterion ?? '';
    const whom = el('input', {class: 'form-control', id: 'note-whom', maxlength: 300, autocomplete: 'off', oninput: save});
    whom.value = note.withWhom;
    const text = el('textarea', {class: 'form-control', id: 'note-text', rows: 8, maxlength: 20000, oninput: save});
    text.value = note.text;
    const trouble = el('ul', {class: 'field-error plain', role: 'alert'});
    const input = el('input', {type: 'file', id: 'note-photo', class: 'form-control', accept: 'image/*', capture: 'environment', multiple: true, onchange: () => addPhotographs(id, [...input.files], trouble)});
    const pictures = [...now.photographs].filter(([, photo]) => photo.note === id);
    return [
      el('a', {class: 'back', href: '#notes', onclick: event => { event.preventDefault(); go('notes'); }}, say('tab-notes')),
      el('section', {class: 'card card-body visit-note'},
        el('p', {class: 'text-secondary'}, when(note.notedAt)),
        el('label', {class: 'form-label', for: 'note-kind'}, say('note-kind')), kind,
        el('label', {class: 'form-label', for: 'note-criterion'}, say('note-criterion')), criterion,
        el('label', {class: 'form-label', for: 'note-whom'}, say('note-whom')), whom,
        el('label', {class: 'form-label', for: 'note-text'}, say('note-text')), text,
        el('label', {class: 'form-label', for: 'note-photo'}, say('note-photo')), input, trouble,
        pictures.length ? el('ul', {class: 'visit-pictures plain'}, ...pictures.map(([, photo]) => el('li', {},
          el('img', {src: URL.createObjectURL(photo.blob), alt: photo.name}),
          el('span', {class: photo.problem ? 'field-error' : 'text-secondary'}, photo.problem || say(photo.sent ? 'sent' : 'not-sent'))))) : null),
    ];
  };

  const agendaView = () => kept.agenda.length
    ? [...new Set(kept.agenda.map(one => one.day))].map(day => el('section', {}, heading(2, day),
      el('ul', {class: 'rows card'}, ...kept.agenda.filter(one => one.day === day).map(one => el('li', {class: 'row-item agenda-item'},
        el('span', {class: 'agenda-time'}, one.time),
        el('div', {class: 'row-main'}, el('strong', {}, one.title), el('div', {class: 'text-secondary'}, [one.place, one.people, one.criteria.join(' ')].filter(Boolean).join(' · '))))))))
    : [el('p', {class: 'text-secondary'}, say('agenda-none'))];

  // Anew only when asked: what somebody is typing in is never taken from under their hands.
  const show = async whole => {
    const now = await standing();
    kept = await store.get('kept', 'case');
    showHead(now);
    tabs.hidden = !kept;
    if (!kept) { body.replaceChildren(el('p', {}, say('explain'))); return; }
    const typing = body.contains(document.activeElement) && /^(TEXTAREA|INPUT|SELECT)$/.test(document.activeElement.tagName);
    if (whole !== true && typing) return;
    showTabs();
    const [where, what] = view.split('/');
    if (!whole && what && body.childElementCount) return;
    seen.clear();
    for (const [key, one] of now.answers) seen.set(key, {value: one.value, version: one.version});
    for (const [key, one] of now.notes) seen.set(key, {value: one.text + '\n' + one.withWhom, version: one.version});
    const files = where === 'criteria' && what ? await store.all('files') : null;
    body.replaceChildren(...(where === 'notes' ? (what ? noteView(what, now) : notesView(now))
      : where === 'agenda' ? agendaView() : what ? criterionView(what, now, files) : criteriaView(now)));
  };

  // ---- the page itself is kept as well
  const keepPage = async () => {
    if (!navigator.serviceWorker || !window.caches) return;
    try {
      await navigator.serviceWorker.register(worker, {scope: base});
      const cache = await caches.open('visit');
      const parts = [...document.querySelectorAll('link[rel=stylesheet], link[rel=icon], link[rel=manifest]')].map(one => one.href)
        .concat([...document.scripts].filter(one => one.src).map(one => one.src));
      await cache.addAll([location.href.split('#')[0], ...parts]);
      const current = new Set(parts);
      for (const old of await cache.keys()) if (/\/assets\//.test(old.url) && !current.has(old.url)) await cache.delete(old);
    } catch (trouble) { console.warn(trouble); }
  };

  addEventListener('online', () => kept && sync.run());
  addEventListener('offline', () => show(false));
  addEventListener('hashchange', () => { view = location.hash.slice(1) || 'criteria'; show(true); });
  await show(true);
  if (kept) { await keepPage(); await sync.run(); await show(false); }
});
