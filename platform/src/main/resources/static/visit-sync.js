// Sends what a device keeps, change by change and photograph by photograph, and takes what has arrived. A change keeps its id until the
// server has answered for it, so that one whose answer got lost is sent again and done once.
window.visitSync = options => {
  'use strict';
  const {base, person, store, say, changed} = options;
  const AT_ONCE = 40, LONGEST = 300_000;
  let running = false, again = false, state = 'idle';

  const fetched = async (path, options = {}) => {
    const answer = await fetch(base + path, {redirect: 'manual', cache: 'no-store', ...options});
    if (answer.type === 'opaqueredirect' || answer.status === 401) throw new SignedOut();
    return answer;
  };
  class SignedOut extends Error {}
  class Stranger extends Error {}
  class Trouble extends Error {}

  const pull = async () => {
    const answer = await fetched('/case');
    if (answer.status === 404) throw new SignedOut();
    if (!answer.ok) throw new Trouble();
    const fresh = await answer.json();
    if (fresh.person !== person) throw new Stranger();
    return fresh;
  };

  // What stands on the server is taken wherever this device has nothing of its own to say.
  const take = async fresh => {
    const {answers, notes, csrf, ...kept} = fresh;
    await store.put('kept', 'case', kept);
    for (const one of answers) {
      await store.change('answers', one.criterion + '|' + one.field, mine =>
        mine && mine.change ? undefined : {criterion: one.criterion, field: one.field, value: one.value, version: one.version, change: null});
    }
    for (const one of notes) {
      await store.change('notes', one.id, mine => mine && mine.change ? undefined : {...one, change: null});
    }
    for (const id of fresh.photographs) {
      await store.change('photographs', id, mine => mine ? {...mine, sent: true, problem: ''} : undefined);
    }
  };

  const pending = async () => {
    const found = [];
    for (const [key, one] of await store.all('answers')) {
      if (one.change) found.push({store: 'answers', key, body: {id: one.change, seen: one.version, criterion: one.criterion, field: one.field, value: one.value}});
    }
    for (const [key, one] of await store.all('notes')) {
      if (one.change) found.push({store: 'notes', key, body: {
        id: one.change, seen: one.version, criterion: one.criterion || null, value: one.text, note: key,
        noteKind: one.kind, withWhom: one.withWhom, notedAt: one.notedAt}});
    }
    return found;
  };

  const batches = changes => {
    const all = [];
    let size = 0;
    for (const one of changes) {
      const length = JSON.stringify(one.body).length;
      if (!all.length || all.at(-1).length >= AT_ONCE || size + length > LONGEST) { all.push([]); size = 0; }
      all.at(-1).push(one);
      size += length;
    }
    return all;
  };

  const send = async (batch, device, csrf) => {
    const answer = await fetched('/changes', {
      method: 'POST',
      headers: {'Content-Type': 'application/json', 'X-XSRF-TOKEN': csrf},
      body: JSON.stringify({device, changes: batch.map(one => one.body)}),
    });
    if (!answer.ok) throw new Trouble();
    const {outcomes} = await answer.json();
    for (const outcome of outcomes) {
      const sent = batch.find(one => one.body.id === outcome.id);
      if (sent) await settle(sent, outcome);
    }
  };

  // What was typed since it was sent stays to be sent, now with the version that has arrived; after a conflict with the version from
  // before, so that it conflicts as well and overwrites nobody. What was refused stays on the device with the reason.
  const settle = (sent, {outcome, version, message}) => store.change(sent.store, sent.key, mine => {
    const isSame = mine.change === sent.body.id;
    if (outcome === 'wrong') return isSame ? {...mine, problem: message} : undefined;
    if (outcome === 'forked') return isSame ? {...mine, version, change: null, problem: ''} : undefined;
    return {...mine, version, change: isSame ? null : mine.change, problem: ''};
  });

  const sendPhotographs = async ({csrf, largest, photographs}) => {
    const arrived = new Set(photographs);
    for (const [id, one] of await store.all('photographs')) {
      if (one.sent || arrived.has(id)) continue;
      if (one.blob.size > largest) {
        await store.change('photographs', id, mine => ({...mine, problem: say('photograph-too-large', Math.floor(largest / 1048576))}));
        continue;
      }
      const form = new FormData();
      form.append('note', one.note);
      form.append('file', one.blob, one.name);
      const answer = await fetched('/photographs/' + id, {method: 'POST', headers: {'X-XSRF-TOKEN': csrf}, body: form});
      let told = {};
      try { told = await answer.json(); } catch { /* no words for it */ }
      if (answer.status >= 500) throw new Trouble();
      const problem = answer.ok ? '' : told.message || (answer.status === 413 ? say('photograph-too-large', Math.floor(largest / 1048576)) : say('photograph-refused'));
      await store.change('photographs', id, mine => ({...mine, sent: answer.ok, problem}));
      changed();
    }
  };

  const round = async () => {
    state = 'sending';
    changed();
    const before = await pull();
    const device = await store.get('kept', 'device');
    const changes = await pending();
    for (const batch of batches(changes)) await send(batch, device, before.csrf);
    await sendPhotographs(before);
    await take(await pull());
    await store.put('kept', 'taken', new Date().toISOString());
  };

  return {
    state: () => state,
    async run() {
      if (running) { again = true; return; }
      running = true;
      try {
        await round();
        state = 'idle';
      } catch (trouble) {
        state = trouble instanceof SignedOut ? 'signed-out' : trouble instanceof Stranger ? 'stranger'
          : trouble instanceof Trouble ? 'trouble' : 'offline';
        if (state === 'offline' && navigator.onLine && !(trouble instanceof TypeError)) console.error(trouble);
      }
      running = false;
      changed();
      if (again && state === 'idle') { again = false; await this.run(); }
      again = false;
    },
  };
};
