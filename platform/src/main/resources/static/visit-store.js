// What a device keeps of a visit: a database for each person and audit, so that nobody meets another's notes. Every write is on the disk
// before it counts as kept.
window.visitStore = async (person, audit) => {
  'use strict';
  const name = `visit:${person}:${audit}`;
  const STORES = ['kept', 'answers', 'notes', 'photographs', 'files'];
  const opened = indexedDB.open(name, 1);
  opened.onupgradeneeded = () => { for (const store of STORES) opened.result.createObjectStore(store); };
  const done = request => new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
  const db = await done(opened);
  db.onversionchange = () => db.close();

  const written = act => new Promise((resolve, reject) => {
    const transaction = db.transaction(STORES, 'readwrite', {durability: 'strict'});
    transaction.oncomplete = () => resolve();
    transaction.onerror = transaction.onabort = () => reject(transaction.error);
    act(store => transaction.objectStore(store));
  });

  return {
    get: (store, key) => done(db.transaction(store).objectStore(store).get(key)),
    put: (store, key, value) => written(of => of(store).put(value, key)),
    remove: (store, key) => written(of => of(store).delete(key)),
    // Reads and writes one row in a single transaction, so that what is typed meanwhile is not written over.
    change: (store, key, how) => written(of => {
      const request = of(store).get(key);
      request.onsuccess = () => {
        const value = how(request.result);
        if (value !== undefined) of(store).put(value, key);
      };
    }),
    all: async store => {
      const transaction = db.transaction(store);
      const [keys, values] = await Promise.all([
        done(transaction.objectStore(store).getAllKeys()), done(transaction.objectStore(store).getAll())]);
      return new Map(keys.map((key, i) => [key, values[i]]));
    },
    forget: async () => {
      db.close();
      await done(indexedDB.deleteDatabase(name));
    },
  };
};
