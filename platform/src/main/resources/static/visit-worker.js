// Keeps the page of a visit on the device. Only that page and what it is made of; data lie in the page's own database, and nothing
// that is sent passes through here. With a network the server's page is always the one that is shown.
'use strict';
const KEPT = 'visit';
const PATIENCE = 5000;

self.addEventListener('install', () => self.skipWaiting());
self.addEventListener('activate', event => event.waitUntil(self.clients.claim()));

const isPage = url => /^\/audits\/[0-9a-f-]{36}\/visit$/.test(url.pathname);
const isPart = url => url.pathname.startsWith('/assets/');
const isManifest = url => /^\/audits\/[0-9a-f-]{36}\/visit\/manifest\.webmanifest$/.test(url.pathname);

const withPatience = request => new Promise((resolve, reject) => {
  const timer = setTimeout(() => reject(new Error('slow')), PATIENCE);
  fetch(request).then(resolve, reject).finally(() => clearTimeout(timer));
});

const serverFirst = async request => {
  const kept = await caches.open(KEPT);
  try {
    const answer = await withPatience(request);
    if (answer.ok && !answer.redirected && answer.type === 'basic') await kept.put(request.url, answer.clone());
    return answer;
  } catch (offline) {
    const found = await kept.match(request.url);
    if (found) return found;
    throw offline;
  }
};

const keptFirst = async request => {
  const kept = await caches.open(KEPT);
  const found = await kept.match(request.url);
  if (found) return found;
  const answer = await fetch(request);
  if (answer.ok && answer.type === 'basic') await kept.put(request.url, answer.clone());
  return answer;
};

self.addEventListener('fetch', event => {
  const url = new URL(event.request.url);
  if (event.request.method !== 'GET' || url.origin !== self.location.origin) return;
  if (isPage(url) || isManifest(url)) event.respondWith(serverFirst(event.request));
  else if (isPart(url)) event.respondWith(keptFirst(event.request));
});
