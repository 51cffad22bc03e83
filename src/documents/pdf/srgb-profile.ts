type Triple = readonly [number, number, number];
type Matrix = readonly [Triple, Triple, Triple];

/** Chromaticities of primaries and white, and the curve of IEC 61966-2-1. */
const PRIMARIES = [
  [0.64, 0.33],
  [0.3, 0.6],
  [0.15, 0.06],
] as const;
const WHITE = [0.3127, 0.329] as const;
const CURVE = [2.4, 1 / 1.055, 0.055 / 1.055, 1 / 12.92, 0.04045] as const;

/** White of the profile connection space, D50, and the Bradford matrix that adapts to it (ICC.1:2004-10, 6.3.4.3 and annex E). */
const D50: Triple = [0.9642, 1, 0.8249];
const BRADFORD: Matrix = [
  [0.8951, 0.2664, -0.1614],
  [-0.7502, 1.7135, 0.0367],
  [0.0389, -0.0685, 1.0296],
];

const HEADER_SIZE = 128;
const TAG_SIZE = 12;
const PARAMETRIC = 3;

/** An ICC profile of sRGB, version 4.2, computed from the standard: primaries as a matrix, the curve as a formula. Less than 600 bytes. */
export function srgbProfile(): Uint8Array {
  const white = fromChromaticity(WHITE);
  const adaptation = adaptationTo(D50, white);
  const primaries = columns(PRIMARIES.map(fromChromaticity));
  const [red, green, blue] = transposed(multiplied(adaptation, scaled(primaries, applied(inverse(primaries), white))));
  const curve = [...ascii('para'), ...zeros(4), 0, PARAMETRIC, 0, 0, ...CURVE.flatMap(fixed)];
  return withHeader([
    ['desc', words('sRGB IEC61966-2.1')],
    ['cprt', words('No copyright, use freely')],
    ['wtpt', position(D50)],
    ['chad', [...ascii('sf32'), ...zeros(4), ...adaptation.flat().flatMap(fixed)]],
    ['rXYZ', position(red)],
    ['gXYZ', position(green)],
    ['bXYZ', position(blue)],
    ['rTRC', curve],
    ['gTRC', curve],
    ['bTRC', curve],
  ]);
}

/** Tags of the same data share it, as those of the curves. */
function withHeader(tags: readonly (readonly [string, readonly number[]])[]): Uint8Array {
  const table: number[] = [];
  const data: number[] = [];
  const places = new Map<readonly number[], number>();
  const start = HEADER_SIZE + 4 + tags.length * TAG_SIZE;
  for (const [name, bytes] of tags) {
    const place = places.get(bytes) ?? start + data.length;
    if (!places.has(bytes)) data.push(...bytes, ...zeros((4 - (bytes.length % 4)) % 4));
    places.set(bytes, place);
    table.push(...ascii(name), ...long(place), ...long(bytes.length));
  }
  const size = start + data.length;
  return Uint8Array.from([...header(size), ...long(tags.length), ...table, ...data]);
}

/** ICC.1:2004-10, 7.2: a display profile from RGB to XYZ, perceptual, without device, maker and checksum. */
function header(size: number): readonly number[] {
  const date = [2026, 1, 1, 0, 0, 0].flatMap((value) => [value >> 8, value & 255]);
  const kind = ['mntr', 'RGB ', 'XYZ '].flatMap(ascii);
  const start = [...long(size), ...zeros(4), 4, 0x20, 0, 0, ...kind, ...date, ...ascii('acsp')];
  return [...start, ...zeros(28), ...D50.flatMap(fixed), ...zeros(48)];
}

/** ICC.1:2004-10, 10.13: one text in English, UTF-16. */
function words(text: string): readonly number[] {
  const units = [...text].flatMap((character) => [0, character.charCodeAt(0)]);
  const record = [...long(1), ...long(12), ...ascii('enUS'), ...long(units.length), ...long(28)];
  return [...ascii('mluc'), ...zeros(4), ...record, ...units];
}

function position(xyz: Triple): readonly number[] {
  return [...ascii('XYZ '), ...zeros(4), ...xyz.flatMap(fixed)];
}

/** s15Fixed16: a number with 16 bits behind the point. */
function fixed(value: number): readonly number[] {
  return long(Math.round(value * 65536));
}

function long(value: number): readonly number[] {
  return [24, 16, 8, 0].map((shift) => (value >> shift) & 255);
}

function ascii(text: string): readonly number[] {
  return [...text].map((character) => character.charCodeAt(0));
}

function zeros(count: number): readonly number[] {
  return Array.from({ length: count }, () => 0);
}

/** XYZ of a colour with the luminance 1. */
function fromChromaticity([x, y]: readonly [number, number]): Triple {
  return [x / y, 1, (1 - x - y) / y];
}

/** The matrix that turns colours seen under one white into those seen under another. */
function adaptationTo(to: Triple, from: Triple): Matrix {
  const [source, wanted] = [applied(BRADFORD, from), applied(BRADFORD, to)];
  const gains: Triple = [wanted[0] / source[0], wanted[1] / source[1], wanted[2] / source[2]];
  return multiplied(scaled(inverse(BRADFORD), gains), BRADFORD);
}

function applied([a, b, c]: Matrix, value: Triple): Triple {
  return [dot(a, value), dot(b, value), dot(c, value)];
}

function multiplied([a, b, c]: Matrix, other: Matrix): Matrix {
  const turned = transposed(other);
  return [applied(turned, a), applied(turned, b), applied(turned, c)];
}

/** Each column times its factor. */
function scaled([a, b, c]: Matrix, by: Triple): Matrix {
  const row = ([x, y, z]: Triple): Triple => [x * by[0], y * by[1], z * by[2]];
  return [row(a), row(b), row(c)];
}

function transposed([a, b, c]: Matrix): Matrix {
  return [
    [a[0], b[0], c[0]],
    [a[1], b[1], c[1]],
    [a[2], b[2], c[2]],
  ];
}

function columns([a = D50, b = D50, c = D50]: readonly Triple[]): Matrix {
  return transposed([a, b, c]);
}

/** Rows of the inverse are the cross products of the columns, over the determinant. */
function inverse(matrix: Matrix): Matrix {
  const [a, b, c] = transposed(matrix);
  const [x, y, z] = [cross(b, c), cross(c, a), cross(a, b)];
  const over = 1 / dot(a, x);
  return transposed(scaled(transposed([x, y, z]), [over, over, over]));
}

function cross(a: Triple, b: Triple): Triple {
  return [a[1] * b[2] - a[2] * b[1], a[2] * b[0] - a[0] * b[2], a[0] * b[1] - a[1] * b[0]];
}

function dot(a: Triple, b: Triple): number {
  return a[0] * b[0] + a[1] * b[1] + a[2] * b[2];
}
