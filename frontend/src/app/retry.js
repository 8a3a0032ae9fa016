// For the page of a system that is not ready: looks quietly, and opens what was asked for when it is.
const EVERY_MS = 3000;

async function look() {
  const answer = await fetch(location.href, { headers: { Accept: 'text/html' }, cache: 'no-store' }).catch(() => null);
  if (answer && answer.status !== 503) {
    location.reload();
  } else {
    setTimeout(look, EVERY_MS);
  }
}

setTimeout(look, EVERY_MS);
