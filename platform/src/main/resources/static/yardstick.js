// What pages do beyond plain HTML. Everything here is a comfort: each page works without it.
(() => {
  'use strict';

  // Menus close when one clicks elsewhere or presses Escape.
  document.addEventListener('click', event => {
    for (const menu of document.querySelectorAll('details[data-menu][open]')) {
      if (!menu.contains(event.target)) menu.open = false;
    }
  });
  document.addEventListener('keydown', event => {
    if (event.key !== 'Escape') return;
    for (const menu of document.querySelectorAll('details[data-menu][open]')) {
      menu.open = false;
      menu.querySelector('summary').focus();
    }
  });

  // What takes something away from somebody is asked once more.
  document.addEventListener('submit', event => {
    const question = event.target.dataset.confirm;
    if (question && !window.confirm(question)) event.preventDefault();
  });

  // Whoever signs out leaves their visits locked on this device until they come back.
  document.addEventListener('submit', event => {
    if (event.target.getAttribute('action') === '/sign-out') localStorage.removeItem('visit-person');
  });

  // A failed submit: the summary takes the focus.
  document.querySelector('[data-focus]')?.focus();

  // Changing language or look comes back to the page with what was typed.
  const kept = 'kept-input:' + location.pathname;
  const typed = () => [...document.querySelectorAll('form:not([data-keeps-input]) :is(input, textarea, select)')]
    .filter(field => field.name && !['_csrf', 'language'].includes(field.name) && field.type !== 'password' && field.type !== 'file');
  for (const form of document.querySelectorAll('form[data-keeps-input]')) {
    form.addEventListener('submit', () => {
      const values = typed().map(field => ['checkbox', 'radio'].includes(field.type) ? field.checked : field.value);
      try { sessionStorage.setItem(kept, JSON.stringify(values)); } catch { /* a full store loses nothing but this comfort */ }
    });
  }
  const stored = sessionStorage.getItem(kept);
  if (stored) {
    sessionStorage.removeItem(kept);
    const values = JSON.parse(stored), fields = typed();
    if (values.length === fields.length) {
      fields.forEach((field, i) => {
        if (typeof values[i] === 'boolean') field.checked = values[i]; else field.value = values[i];
      });
    }
  }

  // Documents: the chosen files are listed under the field, and what will not be taken is said before anything is sent.
  for (const field of document.querySelectorAll('input[type=file][data-most-bytes]')) {
    const list = field.parentElement.querySelector('.chosen-files');
    const row = (text, wrong) => {
      const item = document.createElement('li');
      item.textContent = text;
      item.classList.toggle('wrong', wrong);
      list.append(item);
    };
    field.addEventListener('change', () => {
      list.replaceChildren();
      for (const file of field.files) {
        const large = file.size > Number(field.dataset.mostBytes);
        row(large ? `${file.name} ${field.dataset.tooLarge}` : `${file.name} (${Math.max(1, Math.round(file.size / 1000)).toLocaleString()} KB)`, large);
      }
      if (field.files.length > Number(field.dataset.mostFiles)) row(field.dataset.tooMany, true);
    });
  }

  // htmx sends the forgery token with every request.
  document.addEventListener('htmx:configRequest', event => {
    event.detail.headers['X-XSRF-TOKEN'] = document.querySelector('meta[name=csrf]').content;
  });
})();
