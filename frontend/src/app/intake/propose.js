/**
 * From what somebody types to the type that it speaks of: by the catalogue's words alone. It proposes,
 * a person decides. Pure.
 */

/** @typedef {import('../data/catalogue.js').Words} Words */
/** @typedef {{from: number, to: number}} Span of the text */
/** @typedef {{type: string, priority: number | null, score: number, spans: Span[]}} Proposal priority: what urgent words speak for */
/** @typedef {{words: string[], type: string | null, priority: number | null}} Phrase */
/** @typedef {{word: string, from: number, to: number, clause: number}} Token */

/** So many other words may stand between those of a phrase. */
const BETWEEN = 2;
/** No negation reaches over it. */
const BREAK = /[.,;:!?\n]/;
const ENDINGS = /(nya|kah|lah|pun)$/;
/** A shorter word has too many neighbours to be a slip of the pen. */
const SHORTEST_SLIP = 6;
const SHORTEST_STEM = 4;

export class Proposer {
  /** @type {Map<string, string>} */
  #synonyms = new Map();
  /** By each of their words. @type {Map<string, Phrase[]>} */
  #phrases = new Map();
  /** Each in its words. @type {string[][]} */
  #negations;
  /** By what was typed: it is typed again with every key. @type {Map<string, string>} */
  #understood = new Map();

  /** @param {Words} words */
  constructor(words) {
    for (const language of Object.values(words.synonyms)) {
      for (const [word, means] of Object.entries(language)) {
        this.#synonyms.set(word.toLowerCase(), means.toLowerCase());
      }
    }
    this.#negations = words.negations.map((phrase) => phrase.toLowerCase().split(/\s+/));
    for (const [type, phrases] of Object.entries(words.types)) {
      phrases.forEach((phrase) => this.#learn(phrase, type, null));
    }
    words.urgent.forEach(({ priority, words: phrases }) => phrases.forEach((phrase) => this.#learn(phrase, null, priority)));
  }

  /** The likeliest first. @param {string} text @returns {Proposal[]} */
  propose(text) {
    const tokens = this.#tokens(text);
    /** @type {Map<string, Proposal>} */
    const proposals = new Map();
    /** @type {{priority: number, spans: Span[]}[]} */
    const urgent = [];
    for (const { phrase, spans } of this.#found(tokens)) {
      if (phrase.type === null) {
        urgent.push({ priority: Number(phrase.priority), spans });
      } else {
        const proposal = proposals.get(phrase.type) ?? { type: phrase.type, priority: null, score: 0, spans: [] };
        proposals.set(phrase.type, {
          ...proposal, score: proposal.score + phrase.words.length ** 2, spans: [...proposal.spans, ...spans],
        });
      }
    }
    const priority = urgent.length === 0 ? null : Math.min(...urgent.map((each) => each.priority));
    const marked = urgent.filter((each) => each.priority === priority).flatMap(({ spans }) => spans);
    return [...proposals.values()].sort((a, b) => b.score - a.score)
      .map((proposal) => ({ ...proposal, priority, spans: inOrder([...proposal.spans, ...marked]) }));
  }

  /** @param {string} phrase @param {string | null} type @param {number | null} priority */
  #learn(phrase, type, priority) {
    const words = [...new Set(phrase.toLowerCase().split(/\s+/).map((word) => this.#synonyms.get(word) ?? word).flatMap((word) => word.split(' ')))];
    for (const word of words) {
      this.#phrases.set(word, [...(this.#phrases.get(word) ?? []), { words, type, priority }]);
    }
  }

  /** @param {string} text @returns {Token[]} */
  #tokens(text) {
    let [clause, end] = [0, 0];
    return [...text.matchAll(/[\p{L}\p{N}]+/gu)].flatMap((match) => {
      clause += BREAK.test(text.slice(end, match.index)) ? 1 : 0;
      end = match.index + match[0].length;
      const [from, to] = [match.index, end];
      return this.#meaning(match[0].toLowerCase()).split(' ').map((word) => ({ word, from, to, clause }));
    });
  }

  /** @param {Token[]} tokens */
  #found(tokens) {
    /** Negations that belong to a phrase themselves deny nothing. @type {Set<number>} */
    const spent = new Set();
    const negative = this.#search(tokens, spent, (phrase) => this.#isNegative(phrase));
    negative.forEach(({ spans }) => tokens.forEach(({ from }, at) => spans.some((span) => span.from === from) && spent.add(at)));
    return [...negative, ...this.#search(tokens, spent, (phrase) => !this.#isNegative(phrase))];
  }

  /** @param {Token[]} tokens @param {Set<number>} spent @param {(phrase: Phrase) => boolean} which */
  #search(tokens, spent, which) {
    /** @type {Map<string, {phrase: Phrase, spans: Span[]}>} */
    const found = new Map();
    tokens.forEach(({ word }, at) => {
      for (const phrase of (this.#phrases.get(word) ?? []).filter(which)) {
        const key = `${phrase.type} ${phrase.priority} ${phrase.words.join(' ')}`;
        const those = found.has(key) || (!this.#isNegative(phrase) && this.#isDenied(tokens, at, spent)) ? null : around(tokens, at, phrase);
        if (those !== null) {
          found.set(key, { phrase, spans: those.map(({ from, to }) => ({ from, to })) });
        }
      }
    });
    return [...found.values()];
  }

  /** @param {Phrase} phrase */
  #isNegative({ words }) {
    return words.some((word) => this.#negations.some(([first]) => first === word));
  }

  /** A negation stands right before it. @param {Token[]} tokens @param {number} at @param {Set<number>} spent */
  #isDenied(tokens, at, spent) {
    return this.#negations.some((words) => {
      const before = tokens.slice(Math.max(0, at - words.length), at);
      return before.length === words.length && !spent.has(at - words.length)
        && before.every(({ word, clause }, index) => word === words[index] && clause === tokens[at]?.clause);
    });
  }

  /** The word that the catalogue uses for it. @param {string} typed */
  #meaning(typed) {
    let meaning = this.#understood.get(typed);
    if (meaning === undefined) {
      const bare = typed.length - 3 >= SHORTEST_STEM ? typed.replace(ENDINGS, '') : typed;
      meaning = this.#synonyms.get(typed) ?? this.#synonyms.get(bare)
        ?? (this.#knows(typed) ? typed : this.#knows(bare) ? bare : this.#slip(bare));
      this.#understood.set(typed, meaning);
    }
    return meaning;
  }

  /** @param {string} word */
  #knows(word) {
    return this.#phrases.has(word) || this.#negations.some((words) => words.includes(word));
  }

  /** A known word of which this is one slip away, else the word itself. @param {string} word */
  #slip(word) {
    const known = word.length < SHORTEST_SLIP ? undefined
      : [...this.#phrases.keys()].find((each) => each.length >= SHORTEST_SLIP && isOneSlip(word, each));
    return known ?? word;
  }
}

/** The words of a phrase near this token, of which it is the first; null: not all of them. @param {Token[]} tokens @param {number} at @param {Phrase} phrase */
function around(tokens, at, { words }) {
  const near = tokens.slice(at, at + words.length + BETWEEN);
  const those = words.map((word) => near.find((token) => token.word === word));
  return those.includes(undefined) ? null : /** @type {Token[]} */ (those);
}

/** One letter too many, too few, another, or two changed about. @param {string} one @param {string} other */
function isOneSlip(one, other) {
  let same = 0;
  while (same < one.length && one[same] === other[same]) {
    same++;
  }
  const [a, b] = [one.slice(same), other.slice(same)];
  return a.slice(1) === b.slice(1) || a.slice(1) === b || a === b.slice(1)
    || (a.length > 1 && a[0] === b[1] && a[1] === b[0] && a.slice(2) === b.slice(2));
}

/** @param {Span[]} spans @returns {Span[]} each once */
function inOrder(spans) {
  return spans.sort((a, b) => a.from - b.from).filter((span, at, all) => span.from !== all[at - 1]?.from);
}

/** So much of what is not marked stays around each mark, in letters. */
const AROUND = 24;

/** The text in pieces, marked or not. @param {string} text @param {Span[]} spans @returns {{text: string, marked: boolean}[]} */
export function pieces(text, spans) {
  /** @type {{text: string, marked: boolean}[]} */
  const all = [];
  let at = 0;
  for (const { from, to } of spans) {
    all.push({ text: text.slice(at, from), marked: false }, { text: text.slice(from, to), marked: true });
    at = to;
  }
  return [...all, { text: text.slice(at), marked: false }].filter((piece) => piece.text !== '');
}

/** The same without most of what is not marked, for a line of its own. @param {{text: string, marked: boolean}[]} all @returns {{text: string, marked: boolean}[]} */
export const brief = (all) => all.map(({ text, marked }, at) => ({
  marked,
  text: marked || text.length <= 2 * AROUND ? text
    : `${at === 0 ? '' : text.slice(0, AROUND)}…${at === all.length - 1 ? '' : text.slice(-AROUND)}`,
}));
