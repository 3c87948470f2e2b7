/** What the registry knows against our packages, held against the list of what was looked at and found not to matter here. */

const SEVERITIES = ['info', 'low', 'moderate', 'high', 'critical'];

/** Told by npm of this project and not of the registry: here nobody may look away. */
const OUR_FAULT = new Set(['ENOLOCK', 'EUSAGE', 'EJSONPARSE', 'EAUDITNOPJSON', 'EAUDITNOLOCK']);

/**
 * Reads what `npm audit --json` printed: the advisories; or in words why there is no answer, and whether that is to be
 * put right here (`broken`) or is how this registry is (`notRun`).
 */
export function readAudit(output) {
  let answer;
  try {
    answer = JSON.parse(output);
  } catch {
    return { notRun: 'the registry gave no answer that can be read' };
  }
  if (OUR_FAULT.has(answer?.error?.code)) return { broken: answer.error.summary || answer.error.code };
  if (answer?.auditReportVersion !== 2 || typeof answer.vulnerabilities !== 'object') {
    const why = answer?.message || answer?.error?.summary || answer?.error?.code;
    // The address stays out of it: it may be of somebody's own registry.
    return { notRun: why ? `the registry answers "${firstWords(why)}"` : 'the registry answers in another form' };
  }
  const found = new Map();
  for (const { via = [] } of Object.values(answer.vulnerabilities)) {
    // A word is the name of another package, under which the advisory itself stands.
    for (const one of via.filter((each) => typeof each === 'object')) {
      const id = /GHSA(?:-\w{4}){3}/.exec(one.url ?? '')?.[0] ?? String(one.source);
      const { name, severity, title = '' } = one;
      found.set(`${id} ${name}`, { id, package: name, severity, title });
    }
  }
  return { advisories: [...found.values()] };
}

const firstWords = (text) =>
  text
    .replace(/https?:\/\/\S+/g, '…')
    .replace(/ - (?:GET|POST) …/, '')
    .slice(0, 120);

/**
 * The advisories from this severity on that nothing on the list speaks for today. An entry counts until the end of its day.
 * One of a severity nobody has heard of counts as the highest.
 */
export function unanswered(advisories, allowed, least, today) {
  const weight = (severity) => (SEVERITIES.includes(severity) ? SEVERITIES.indexOf(severity) : SEVERITIES.length);
  return advisories.filter(
    (one) =>
      weight(one.severity) >= weight(least) &&
      !allowed.some((entry) => entry.id === one.id && entry.package === one.package && today <= entry.until),
  );
}

/** Entries of the list that no advisory asks for any more, of all that the registry knows. */
export function needless(allowed, advisories) {
  return allowed.filter(({ id, package: name }) => !advisories.some((one) => one.id === id && one.package === name));
}

/** What is wrong with the list itself, in words: an entry without a reason or without an end is no entry. */
export function faultsOfList(allowed) {
  return allowed.flatMap(({ id, package: name, why, until }, at) => {
    const who = id || `entry ${at + 1}`;
    return [
      ...(id && name ? [] : [`${who}: which advisory of which package?`]),
      ...(typeof why === 'string' && why.trim().split(/\s+/).length >= 3 ? [] : [`${who}: why does it not matter?`]),
      ...(isDay(until) ? [] : [`${who}: until which day (YYYY-MM-DD)?`]),
    ];
  });
}

function isDay(text) {
  if (typeof text !== 'string' || !/^\d{4}-\d\d-\d\d$/.test(text)) return false;
  const day = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text);
}
