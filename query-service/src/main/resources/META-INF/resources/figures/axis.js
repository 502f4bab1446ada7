// Time from left to right.

const DAY = 86_400_000;

/** Where days stand between two edges, with some ticks; a span of one day stands in the middle. */
export function timeAxis(isoDays, left, right, mostTicks = 8) {
  const times = isoDays.map(timeOf);
  const first = Math.min(...times);
  const last = Math.max(...times);
  const at = (isoDay) => (first === last ? (left + right) / 2 : left + ((timeOf(isoDay) - first) / (last - first)) * (right - left));
  return { at, ticks: ticks(first, last, mostTicks).map((tick) => ({ ...tick, x: at(tick.day) })) };
}

function timeOf(isoDay) {
  return Date.parse(`${isoDay}T00:00:00Z`);
}

/** Years, months or days, as fits the span. */
function ticks(first, last, most) {
  const days = (last - first) / DAY;
  if (days === 0) {
    return [tick(new Date(first), { day: "numeric", month: "short", year: "numeric" })];
  }
  const [unit, format] =
    days > 1000
      ? ["year", { year: "numeric" }]
      : days > 90
        ? ["month", { month: "short", year: "numeric" }]
        : ["day", { day: "numeric", month: "short" }];
  const all = [];
  for (let at = floor(first, unit); at.getTime() <= last; at = next(at, unit)) {
    if (at.getTime() >= first) {
      all.push(tick(at, format));
    }
  }
  const step = Math.ceil(all.length / Math.min(most, 8));
  return all.filter((_, i) => i % step === 0);
}

function tick(date, format) {
  return { day: date.toISOString().slice(0, 10), label: new Intl.DateTimeFormat("en-GB", { ...format, timeZone: "UTC" }).format(date) };
}

function floor(time, unit) {
  const date = new Date(time);
  return new Date(Date.UTC(date.getUTCFullYear(), unit === "year" ? 0 : date.getUTCMonth(), unit === "day" ? date.getUTCDate() : 1));
}

function next(date, unit) {
  return new Date(
    Date.UTC(
      date.getUTCFullYear() + (unit === "year" ? 1 : 0),
      date.getUTCMonth() + (unit === "month" ? 1 : 0),
      date.getUTCDate() + (unit === "day" ? 1 : 0),
    ),
  );
}
