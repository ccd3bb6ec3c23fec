// Plays the combinations in a page and in a sandboxed frame, and hands the outcomes to the host.
(async () => {
  const isSandboxed = self.origin === 'null';
  const outcomes = {};
  const waiting = combinations.filter(call => call.isSandboxed === isSandboxed);

  const play = async call => {
    try {
      const answer = await fetch(call.url, {
        method: call.method,
        headers: call.headers,
        credentials: call.credentials,
      });
      outcomes[call.number] = answer.status;
    } catch {
      outcomes[call.number] = 0;
    }
  };
  const worker = async () => {
    for (let call = waiting.shift(); call; call = waiting.shift()) {
      await play(call);
    }
  };

  const fromFrame = isSandboxed
    ? {}
    : new Promise(resolve => {
        addEventListener('message', event => resolve(event.data));
        const frame = document.createElement('iframe');
        frame.sandbox = 'allow-scripts';
        frame.srcdoc = `<script src="${location.origin}/play.js"></script>`;
        document.body.append(frame);
      });
  await Promise.all(Array.from({ length: 12 }, worker));
  if (isSandboxed) {
    parent.postMessage(outcomes, '*');
  } else {
    const all = Object.assign(outcomes, await fromFrame);
    await fetch('/outcomes', { method: 'POST', body: JSON.stringify(all) });
  }
})();
