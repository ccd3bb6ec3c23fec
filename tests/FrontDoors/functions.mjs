// functions.mjs SAMPLES WORK: runs each sample of a function in WORK, where the libraries lie, and compares its answers with `NAME.answers.txt`.
import { execFileSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

const [samples, work] = process.argv.slice(2);
const LEAST = 30;
const ORIGIN = 'access-control-allow-origin';

// What imports modules that exist nowhere cannot be run; what these libraries do is read, as they do not run on every Node.
const NOT_RUN = 'Cannot find (package|module)|No module named|ERR_REQUIRE_ESM|ERR_UNSUPPORTED';

const RUN_NODE = `
const [file, name, events] = process.argv.slice(1);
const log = (...words) => process.stderr.write(words.join(' ') + '\\n');
console.log = console.info = console.warn = log;
(async () => {
  const found = await import(file);
  const handler = name.split('.').reduce((one, key) => one?.[key], found) ?? name.split('.').reduce((one, key) => one?.[key], found.default);
  for (const event of JSON.parse(events)) {
    let answer;
    try {
      answer = await new Promise((done, fail) => {
        const context = { awsRequestId: '1', getRemainingTimeInMillis: () => 1000, succeed: done, fail, done: (error, value) => (error ? fail(error) : done(value)) };
        const returned = handler(event, context, (error, value) => (error ? fail(error) : done(value)));
        if (typeof returned?.then === 'function') returned.then(done, fail);
        setTimeout(() => fail(new Error('no answer')), 2000).unref();
      });
      answer = { answer };
    } catch (error) {
      answer = { error: String(error) };
    }
    process.stdout.write(JSON.stringify(answer) + '\\n');
  }
  process.exit(0);
})().catch((error) => { process.stderr.write(String(error)); process.exit(3); });
`;

const RUN_PYTHON = `
import importlib, json, sys
module, name, events = sys.argv[1:]
sys.path.insert(0, '.')
answers, sys.stdout = sys.stdout, sys.stderr
try:
    handler = importlib.import_module(module)
    for part in name.split('.'):
        handler = getattr(handler, part)
except ImportError as error:
    sys.exit(str(error))
for event in json.loads(events):
    try:
        said = {'answer': handler(event, None)}
    except Exception as error:
        said = {'error': repr(error)}
    answers.write(json.dumps(said, default=str) + '\\n')
`;

const events = ['GET', 'POST', 'PUT', 'DELETE', 'OPTIONS'].flatMap((method) =>
  // A preflight has no body, nor has a page's GET: https://fetch.spec.whatwg.org/#dom-request
  (['OPTIONS', 'GET'].includes(method) ? [null] : [null, '{"name":"a"}', 'no JSON']).flatMap((body) => {
    const headers = { Origin: 'https://app.example.com', origin: 'https://app.example.com', host: 'a.example.com', 'content-type': 'application/json' };
    const rest = { version: '1.0', resource: '/orders', path: '/orders', httpMethod: method, headers, multiValueHeaders: {}, queryStringParameters: { id: '1' },
      multiValueQueryStringParameters: { id: ['1'] }, pathParameters: { id: '1' }, stageVariables: null, body, isBase64Encoded: false,
      requestContext: { httpMethod: method, path: '/prod/orders', stage: 'prod', resourcePath: '/orders', requestId: '1', apiId: 'a', identity: { sourceIp: '127.0.0.1' } } };
    const short = { version: '2.0', routeKey: '$default', rawPath: '/orders', rawQueryString: 'id=1', headers: { ...headers }, queryStringParameters: { id: '1' },
      pathParameters: { id: '1' }, body, isBase64Encoded: false,
      requestContext: { stage: '$default', requestId: '1', apiId: 'a', domainName: 'a.example.com', http: { method, path: '/orders', sourceIp: '127.0.0.1', protocol: 'HTTP/1.1', userAgent: 'a' } } };
    return [rest, { ...rest, queryStringParameters: null, pathParameters: null }, short];
  }));

const isOptions = (event) => (event.httpMethod ?? event.requestContext.http.method) === 'OPTIONS';

/** `answer 200 at app.js:5, origin *` and `OPTIONS: …` as they stand in the file. */
function readClaim(line) {
  const [, status, rest] = /^(?:answer |OPTIONS[^:]*: )(\d+|\?) at \S+?:\d+,?(.*)$/.exec(line) ?? [];
  if (status === undefined) return null;
  return { status: status === '?' ? null : Number(status), origin: /origin (.*?)(, |$)/.exec(rest)[1], isBroken: /body is|no text|whole|status/.test(rest), line };
}

function originsOf(answer) {
  const found = [];
  for (const [name, value] of Object.entries(answer.headers ?? {})) if (name.toLowerCase() === ORIGIN) found.push(String(value));
  for (const [name, values] of Object.entries(answer.multiValueHeaders ?? {})) if (name.toLowerCase() === ORIGIN) found.push(...values);
  return found;
}

function agrees(answer, claim) {
  const origins = originsOf(answer);
  const status = Number(answer.statusCode ?? 200);
  if (claim.status !== null && claim.status !== status) return false;
  if (claim.origin === 'unknown') return true;
  if (claim.origin === 'absent') return origins.length === 0;
  return origins.length > 0 && (claim.origin === 'present' || origins.every((one) => one === claim.origin)) && (origins.length > 1) === /twice/.test(claim.line);
}

function play(name) {
  const [head, ...parts] = readFileSync(join(samples, `${name}.txt`), 'utf8').split('\n--- ');
  const [runtime, path, only] = head.trim().split(' ');
  const folder = join(work, name);
  for (const part of parts) {
    const end = part.indexOf('\n');
    const file = join(folder, part.slice(0, end));
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, part.slice(end + 1));
  }
  const told = readFileSync(join(samples, `${name}.answers.txt`), 'utf8').trim().split('\n');
  const options = { cwd: folder, encoding: 'utf8', timeout: 60000, stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, ORIGIN: 'https://app.example.com' } };
  let out;
  try {
    if (runtime.startsWith('python')) {
      const at = path.lastIndexOf('.');
      out = execFileSync('python3', ['-c', RUN_PYTHON, path.slice(0, at).replaceAll('/', '.'), path.slice(at + 1), JSON.stringify(events)], options);
    } else {
      const at = path.indexOf('.', path.lastIndexOf('/') + 1);
      const file = parts.map((part) => part.slice(0, part.indexOf('\n'))).find((one) => ['.js', '.mjs', '.cjs'].some((end) => one === path.slice(0, at) + end));
      if (!file) return { skipped: 'no JavaScript' };
      out = execFileSync('node', ['--input-type=commonjs', '-e', RUN_NODE, join(folder, file), path.slice(at + 1), JSON.stringify(events)], options);
    }
  } catch (error) {
    const lines = `${error.stderr || error.message}`.trim().split('\n');
    const why = lines.find((line) => new RegExp(NOT_RUN).test(line)) ?? lines.pop();
    return new RegExp(NOT_RUN).test(why) || /SyntaxError/.test(why) ? { skipped: why } : { wrong: [`does not run: ${why}`] };
  }
  const played = out.trim().split('\n').map((line, at) => ({ event: events[at], ...JSON.parse(line) })).filter((one) => one.answer && typeof one.answer === 'object');
  if (played.length === 0) return { skipped: 'throws with each event' };

  const isKnown = told[0].endsWith(': read');
  const claims = told.filter((line) => line.startsWith('answer ')).map(readClaim);
  const neverSet = told.includes('nothing sets the header');
  const ofOptions = (form) => told.filter((line) => line.startsWith(form)).map(readClaim).find(Boolean);
  const wrong = [];
  let checked = 0;
  for (const { event, answer } of played.filter((one) => !only || one.event.version === only)) {
    const shown = `${event.version} ${isOptions(event) ? 'OPTIONS' : 'call'} → ${answer.statusCode} ${originsOf(answer).join(' and ') || 'no header'}`;
    const own = told.some((line) => line.startsWith('OPTIONS of form 2.0: '));
    const form = ofOptions(event.version === '2.0' && own ? 'OPTIONS of form 2.0: ' : 'OPTIONS: ');
    if (neverSet && originsOf(answer).length > 0) wrong.push(`${shown}, and nothing is to set the header`);
    if (isKnown && !neverSet && claims.length > 0 && !claims.some((claim) => agrees(answer, claim))) wrong.push(`${shown}, and no such answer is read`);
    if (isKnown && isOptions(event) && form && !agrees(answer, form)) wrong.push(`${shown}, and read is '${form.line}'`);
    checked++;
  }
  return { wrong: [...new Set(wrong)], checked, says: neverSet || (isKnown && claims.some((claim) => claim.origin !== 'unknown')) };
}

let run = 0;
let answers = 0;
let telling = 0;
let failed = 0;
for (const name of readdirSync(samples).filter((file) => /^(node|python)-.*\.txt$/.test(file) && !file.endsWith('.answers.txt')).map((file) => file.slice(0, -4)).sort()) {
  const { skipped, wrong = [], checked = 0, says } = play(name);
  if (skipped) {
    console.log(`not run: ${name}: ${skipped}`);
    continue;
  }
  run++;
  answers += checked;
  telling += says ? 1 : 0;
  for (const one of wrong) {
    failed++;
    console.log(`WRONG ${name}: ${one}`);
  }
}
console.log(`${run} functions run, of ${telling} it is known whether they set the header; ${answers} answers compared, ${failed} otherwise than read`);
process.exit(failed > 0 || telling < LEAST ? 1 : 0);
