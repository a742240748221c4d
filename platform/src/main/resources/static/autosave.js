// Saves each field of a form by itself: choices at once, texts two seconds after the last key or when one leaves them. What could
// not be saved stays in this browser, is tried again, and is put back when the page is opened anew.
(() => {
  'use strict';
  const form = document.querySelector('form[data-autosave]');
  if (!form) return;
  const state = document.querySelector('[data-save-state]');
  const csrf = document.querySelector('meta[name=csrf]').content;
  const waiting = new Map();   // field -> input whose value is newer than what was saved
  let timer = 0, running = false, pause = 1000;

  // Changing the language opens this page anew: it goes on as the page that it was, so that it never conflicts with itself.
  const tabKey = 'tab:' + form.dataset.autosave;
  const sameTab = sessionStorage.getItem(tabKey);
  let keepsInput = false;
  if (sameTab) {
    sessionStorage.removeItem(tabKey);
    form.dataset.tab = sameTab;
    form.elements.tab.value = sameTab;
  }
  document.addEventListener('submit', event => {
    if (!event.target.matches('form[data-keeps-input]')) return;
    keepsInput = true;
    try { sessionStorage.setItem(tabKey, form.dataset.tab); } catch { /* costs at worst a text set aside */ }
  });

  const storeKey = field => 'unsaved:' + form.dataset.autosave + ':' + field;
  const seen = field => form.elements['seen.' + field];
  const say = (text, trouble) => { state.textContent = text; state.classList.toggle('trouble', !!trouble); };
  const remember = (field, value) => {
    try { localStorage.setItem(storeKey(field), JSON.stringify({value, seen: seen(field)?.value ?? '0'})); } catch { /* a full store costs only this net */ }
  };
  const forget = field => localStorage.removeItem(storeKey(field));

  const changed = input => {
    const field = input.dataset.field;
    waiting.set(field, input);
    remember(field, input.value);
    say(state.dataset.waiting);
  };

  const flush = async () => {
    clearTimeout(timer);
    if (running) return;
    running = true;
    while (waiting.size) {
      const [field, input] = waiting.entries().next().value;
      waiting.delete(field);
      if (!(await save(field, input))) break;
    }
    running = false;
  };

  const save = async (field, input) => {
    const value = input.value;
    say(state.dataset.saving);
    const body = new URLSearchParams({field, value, seen: seen(field)?.value ?? '0', tab: form.dataset.tab});
    let answer, result;
    try {
      answer = await fetch(form.dataset.autosave, {method: 'POST', body, headers: {'X-XSRF-TOKEN': csrf}, redirect: 'error'});
      result = await answer.json();
    } catch {
      answer = null;
    }
    if (!answer || answer.status >= 500 || answer.status === 401 || answer.status === 403) {
      if (!waiting.has(field)) waiting.set(field, input);
      say(state.dataset.retrying, true);
      pause = Math.min(pause * 2, 30000);
      timer = setTimeout(flush, pause);
      return false;
    }
    pause = 1000;
    if (answer.ok) {
      if (seen(field)) seen(field).value = result.version;
      if (!waiting.has(field)) forget(field);
      say(state.dataset.saved.replace('{time}', result.at || new Date().toLocaleTimeString(document.documentElement.lang, {hour: '2-digit', minute: '2-digit'})));
    } else {
      forget(field);
      say(result.message || result.title || state.dataset.retrying, true);
    }
    return true;
  };

  for (const input of form.querySelectorAll('[data-field]')) {
    if (input.type === 'radio') {
      input.addEventListener('change', () => { changed(input); flush(); });
    } else {
      input.addEventListener('input', () => { changed(input); clearTimeout(timer); timer = setTimeout(flush, 2000); });
      input.addEventListener('blur', () => { if (waiting.has(input.dataset.field)) flush(); });
    }
  }
  form.addEventListener('submit', () => { clearTimeout(timer); waiting.clear(); for (const i of form.querySelectorAll('[data-field]')) forget(i.dataset.field); });
  addEventListener('online', flush);
  addEventListener('beforeunload', event => { if ((waiting.size || running) && !keepsInput) event.preventDefault(); });

  // What an earlier visit could not save is put back and sent again, with the version it was based on: the server decides.
  for (const input of form.querySelectorAll('textarea[data-field]')) {
    const kept = localStorage.getItem(storeKey(input.dataset.field));
    if (!kept) continue;
    const {value, seen: version} = JSON.parse(kept);
    if (value === input.defaultValue) { forget(input.dataset.field); continue; }
    input.value = value;
    if (seen(input.dataset.field)) seen(input.dataset.field).value = version;
    waiting.set(input.dataset.field, input);
  }
  if (waiting.size) flush();

  // The general meaning of the chosen score stands under the scale; 0-9 and Shift+digit (half above) choose in the focused scale.
  for (const scale of document.querySelectorAll('[data-score]')) {
    const says = scale.parentElement.querySelector('[data-score-says]');
    scale.addEventListener('change', event => { says.textContent = event.target.dataset.says; });
    scale.addEventListener('keydown', event => {
      if (!/^Digit\d$/.test(event.code) || event.ctrlKey || event.altKey || event.metaKey) return;
      const wanted = event.code.slice(5) + (event.shiftKey ? '.5' : '');
      const choice = [...scale.querySelectorAll('input[type=radio]')].find(input => input.value === wanted);
      if (!choice) return;
      event.preventDefault();
      choice.checked = true;
      choice.focus();
      choice.dispatchEvent(new Event('change', {bubbles: true}));
    });
  }
})();
