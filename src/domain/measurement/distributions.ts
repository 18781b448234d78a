const lanczos = [
  676.5203681218851, -1259.1392167224028, 771.32342877765313, -176.61502916214059,
  12.507343278686905, -0.13857109526572012, 9.9843695780195716e-6, 1.5056327351493116e-7,
];

/** The natural logarithm of the gamma function for x > 0 (Lanczos, g = 7; about 15 digits). */
export function logGamma(x: number): number {
  const sum = lanczos.reduce(
    (total, coefficient, index) => total + coefficient / (x + index),
    0.99999999999980993,
  );
  const base = x + 6.5;
  return 0.5 * Math.log(2 * Math.PI) + (x - 0.5) * Math.log(base) - base + Math.log(sum);
}

/** Lentz's continued fraction of the incomplete beta function; it converges fast for x below (a + 1)/(a + b + 2). */
function betaFraction(x: number, a: number, b: number): number {
  let c = 1;
  let d = 1 / (1 - ((a + b) * x) / (a + 1));
  let fraction = d;
  for (let m = 1, change = 0; Math.abs(change - 1) > 1e-15; m += 1) {
    const even = (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m));
    d = 1 / (1 + even * d);
    c = 1 + even / c;
    fraction *= d * c;
    const odd = (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1));
    d = 1 / (1 + odd * d);
    c = 1 + odd / c;
    change = d * c;
    fraction *= change;
  }
  return fraction;
}

/** The regularised incomplete beta function I_x(a, b): the beta distribution's chance to lie below x. */
export function betaBelow(x: number, a: number, b: number): number {
  if (x <= 0) return 0;
  if (x >= 1) return 1;
  const front = Math.exp(
    logGamma(a + b) - logGamma(a) - logGamma(b) + a * Math.log(x) + b * Math.log1p(-x),
  );
  return x < (a + 1) / (a + b + 2)
    ? (front * betaFraction(x, a, b)) / a
    : 1 - (front * betaFraction(1 - x, b, a)) / b;
}

function betaDensity(x: number, a: number, b: number): number {
  const scale = logGamma(a + b) - logGamma(a) - logGamma(b);
  return Math.exp(scale + (a - 1) * Math.log(x) + (b - 1) * Math.log1p(-x));
}

/** The x below which the beta distribution lies with the given chance: Newton's steps, halving where one leaves the bracket. */
export function betaQuantile(chance: number, a: number, b: number): number {
  let low = 0;
  let high = 1;
  let x = a / (a + b);
  for (let step = 0, change = 1; step < 200 && Math.abs(change) > 1e-15 * x; step += 1) {
    const excess = betaBelow(x, a, b) - chance;
    if (excess > 0) high = x;
    else low = x;
    const newton = x - excess / betaDensity(x, a, b);
    const next = newton > low && newton < high ? newton : (low + high) / 2;
    change = next - x;
    x = next;
  }
  return x;
}

/** The standard normal distribution's chance to lie below x; the series of Marsaglia (2004), exact to 15 digits. */
export function normalBelow(x: number): number {
  if (x < -8) return 0;
  if (x > 8) return 1;
  let sum = x;
  let term = x;
  for (let i = 3; Math.abs(term) > Math.abs(sum) * 1e-17; i += 2) {
    term *= (x * x) / i;
    sum += term;
  }
  return 0.5 + sum * Math.exp(-0.5 * x * x - 0.5 * Math.log(2 * Math.PI));
}

/** The x below which the standard normal distribution lies with the given chance (between 0 and 1), by Newton's steps. */
export function normalQuantile(chance: number): number {
  const upper = Math.max(chance, 1 - chance);
  let x = 0;
  for (let step = 0; step < 60; step += 1) {
    const density = Math.exp(-0.5 * x * x) / Math.sqrt(2 * Math.PI);
    x += (upper - normalBelow(x)) / density;
  }
  return chance < 0.5 ? -x : x;
}

/** How many standard errors a two-sided interval of this confidence reaches with so many degrees of freedom: 2.262157 for 95 % and 9. */
export function studentReach(confidence: number, degreesOfFreedom: number): number {
  const share = betaQuantile(confidence, 0.5, degreesOfFreedom / 2);
  return Math.sqrt((degreesOfFreedom * share) / (1 - share));
}

/** How many standard errors a two-sided normal interval of this confidence reaches: 1.959964 for 95 %. */
export function normalReach(confidence: number): number {
  return normalQuantile((1 + confidence) / 2);
}

/** The fewest successes k of n tries for which the chance of k or fewer is at least the given one. */
export function binomialQuantile(chance: number, n: number, share: number): number {
  let k = 0;
  while (k < n && betaBelow(1 - share, n - k, k + 1) < chance) k += 1;
  return k;
}
