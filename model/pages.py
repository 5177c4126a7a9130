#!/usr/bin/env python3
"""Write a corpus of news pages, and pages put together from their parts, in the form that train.c reads.

usage: pages.py corpus.jsonl.gz LEXICON > pages

Each line of the corpus is a page: {"publisher", "lang", "gold_body", "html", "text", "text_semi"}, the last
two its visible text, whole and less what a simple scraper leaves out. A hundred publishers are few; so
parts of pages are also put together anew: what stands above one article, another's body, what stands below
a third's; bodies alone, in short paragraphs, with lists; boxes of other stories, advertisements and what else stands
amid bodies; bodies between teasers that are real prose, as 'related articles' are, under a
heading of LEXICON/*/marker.tsv; pictures with captions and the credits of LEXICON/*/agency.tsv.

Writes for each page a line 'publishers text-bytes body-bytes' (publishers joined by +) and the bytes.
"""
import glob
import gzip
import html
import json
import random
import re
import sys

GRAM = 4
BODY_SHARE = 0.6    # of a line's 4-grams, to be of the body
WORD = re.compile(r"\w+")
TITLE = re.compile(r"<title[^>]*>(.*?)</title>", re.I | re.S)
KINDS = ["parts", "parts", "body", "body", "teasers above", "teasers above", "teasers below", "teasers below", "teasers below"]
ASSEMBLED = 16      # pages put together for each page of the corpus
SPLIT = 0.3         # of them in short paragraphs
BOX_KINDS = ["headed"] * 4 + ["line"] * 3 + ["title", "advertisement", "island", "island"]
LISTS = 0.15        # of them with a list
BOXES = 0.5         # of them with boxes amid the body


def grams(words):
    return [tuple(words[i:i + GRAM]) for i in range(len(words) - GRAM + 1)]


class Page:
    """A page cut into what stands above the body, the body with its islands, and what stands below."""

    def __init__(self, page, field):
        self.publisher = page["publisher"].replace(" ", "_")
        self.text = page.get(field) or ""
        self.body = page.get("gold_body") or ""
        self.language = (page.get("lang") or "")[:2]
        title = TITLE.search(page.get("html") or "")
        self.title = re.split(r" [|–—-] ", html.unescape(title.group(1)))[0].strip() if title else ""
        self.paragraphs = [line.strip() for line in self.body.split("\n") if line.strip()]
        known = set(grams(WORD.findall(self.body)))
        lines = [line.strip() for line in self.text.split("\n") if line.strip()]
        shares = [self.share_known(line, known) for line in lines]
        body = [i for i, share in enumerate(shares)
                if share >= BODY_SHARE and len(WORD.findall(lines[i])) > 2 * GRAM]
        first, last = (body[0], body[-1] + 1) if body else (0, 0)
        self.above, self.inside, self.below = lines[:first], lines[first:last], lines[last:]
        short = set(self.paragraphs)
        self.in_body = {line for line, share in zip(lines, shares) if share >= BODY_SHARE or line in short}
        self.islands = self.runs_inside()
        self.headings = [line for line in self.inside if line in self.in_body
                         and 1 < len(WORD.findall(line)) < 2 * GRAM and line[-1] not in ".!:,;"]

    def runs_inside(self):
        """What stands in one piece between paragraphs: captions, advertisements, boxes."""
        runs, run = [], []
        for line in self.inside:
            if line not in self.in_body:
                run.append(line)
            elif run:
                runs.append(run)
                run = []
        return runs

    @staticmethod
    def share_known(line, known):
        found = grams(WORD.findall(line))
        return sum(gram in known for gram in found) / len(found) if found else 0


def read_phrases(paths, payload):
    """Phrases of lexicon files with that payload, as they stand at a line's start."""
    phrases = []
    for path in sorted(glob.glob(paths)):
        for line in open(path, encoding="utf-8"):
            phrase, _, marks = line.rstrip("\n").partition("\t")
            if marks == payload and not line.startswith("#"):
                phrases.append(phrase[:1].upper() + phrase[1:])
    return phrases


def read_box_phrases(lexicon):
    """What boxes amid a body begin with, by language and kind of marker."""
    languages = [path.split("/")[-2] for path in glob.glob(lexicon + "/*/marker.tsv")]
    return {language: {kind: read_phrases(f"{lexicon}/{language}/marker.tsv", kind)
                       for kind in ("related", "read_more", "advertisement")} for language in languages}


def phrases_of(phrases, language):
    found = phrases.get(language, phrases["en"])
    return {kind: found[kind] or phrases["en"][kind] for kind in found}


def first_sentence(paragraph):
    return re.split(r"(?<=[.!?。]) ", paragraph)[0]


def teasers_above(main, heading, stories, top, chance):
    """A page's date or menus, other stories with a sentence each, then the headline, perhaps twice."""
    lines = [line for line in top.above if re.search(r"\d", line)][:chance.randrange(2)]
    if chance.random() < 0.5:
        lines = top.above[:chance.randrange(len(top.above) + 1)]
        lines += [heading] * chance.randrange(2)
    for title, lead in stories[:chance.randrange(1, 5)]:
        lines += [title, chance.choice([lead, first_sentence(lead)])]
    if chance.random() < 0.3:
        lines += top.above[-chance.randrange(1, 20):]
    glued = chance.choice([[], [], [main.title], [chance.choice(WORD.findall(main.title)) + main.title]])
    return lines + [main.title] + glued


def teasers_below(heading, stories, bottom, chance):
    """Other stories under a heading, with or without headlines, parted or not by a label."""
    titles, labelled, every = chance.random(), chance.randrange(3), chance.choice([1, 1, 2])
    label = chance.choice(bottom.below or [heading])
    lines = [heading]
    for i, (title, lead) in enumerate(stories[:chance.randrange(1, 9)]):
        lines += [title] if chance.random() < titles else []
        lines += [label] if labelled == 2 else []
        lines += [lead]
        lines += [label] if labelled == 1 and i % every == 0 else []
    return lines


def with_captions(inside, others, agencies, chance):
    """The body with a picture or two: captions in the style of agencies, once or twice in a row."""
    lines = list(inside)
    for other in others[:chance.randrange(1, 4)]:
        caption, agency = first_sentence(chance.choice(other.paragraphs)), chance.choice(agencies)
        day = f"{chance.randrange(2005, 2026)}.{chance.randrange(1, 13)}.{chance.randrange(1, 29)}"
        caption += chance.choice([f" {day} / {agency}", f" ({agency})", f" {agency}", f" Photo: {agency}"])
        again = chance.choice([[], [caption], [caption.replace("’", "\\'")]])
        at = chance.choice([0, chance.randrange(len(lines) + 1), chance.randrange(len(lines) + 1)])
        lines[at:at] = [caption] + again
    return lines


def sentences(paragraph):
    ends = r"(?<=[.!?][\"”»]) |(?<=[.!?]) (?=[\"“„«A-ZÀ-ÞА-Я])|(?<=[。！？])"
    return [part for part in re.split(ends, paragraph) if part]


def in_short_paragraphs(inside, body, chance):
    """The body as tabloids and agencies set it: a sentence or two a paragraph."""
    lines, cut = [], set()
    for line in inside:
        parts = sentences(line) if line in body else [line]
        while parts:
            n = chance.choice([1, 1, 2])
            piece = " ".join(parts[:n])
            lines.append(piece)
            cut.update([piece] if line in body else [])
            parts = parts[n:]
    return lines, cut


def with_list(inside, body, chance):
    """The body with one of its paragraphs turned into a list, with or without bullets or numbers."""
    lines, body = list(inside), set(body)
    found = [i for i, line in enumerate(lines) if i and line in body and len(re.split(r"[,;:.] |[、，。]", line)) > 3]
    if found:
        at, style = chance.choice(found), chance.randrange(5)
        pieces = [piece.strip(" .。") for piece in re.split(r"[,;:.] |[、，。]", lines[at])]
        pieces = [piece[:1].upper() + piece[1:] if style % 2 else piece for piece in pieces if piece]
        signs = {2: "- ", 3: "• ", 4: "{}. "}
        lines[at:at + 1] = [signs.get(style, "").format(n) + piece for n, piece in enumerate(pieces, 1)]
        body.update(lines[at:at + len(pieces)])
    return lines, body


def box(others, phrases, chance):
    """What stands amid a body: other stories under a heading or behind a phrase, an advertisement, a form."""
    titles = [other.title for other in chance.sample(others, min(len(others), chance.randrange(1, 4)))]
    kind = chance.choice(BOX_KINDS)
    heading = chance.choice(phrases["related"] + (phrases["read_more"] if kind == "line" else []))
    heading = heading.upper() if chance.random() < 0.15 else heading
    if kind == "headed":
        return [heading + chance.choice(["", "", ":"])] + titles
    if kind == "line":
        return [heading + chance.choice([": ", ": ", " | ", " "]) + titles[0]]
    if kind == "title":
        return titles[:1]
    if kind == "advertisement":
        return [chance.choice(phrases["advertisement"])]
    with_islands = [other for other in others if other.islands]
    return chance.choice(chance.choice(with_islands).islands)[:6] if with_islands else titles


def with_boxes(inside, body, others, phrases, chance):
    """The body with boxes between its paragraphs, and perhaps more sub-headings."""
    lines, body = list(inside), set(body)
    headings = [heading for other in others for heading in other.headings]
    for _ in range(chance.choice([0, 0, 1, 2, 4]) if headings else 0):
        heading = chance.choice(headings)
        lines.insert(chance.randrange(1, len(lines) + 1), heading)
        body.add(heading)
    for _ in range(chance.randrange(1, 4)):
        at = chance.randrange(1, len(lines) + 1)
        lines[at:at] = box(others, phrases, chance)
    return lines, body


def assemble(pages, headings, phrases, agencies, chance):
    """A page made of parts of several: its publishers, text and body."""
    main, top, bottom, *others = chance.sample(pages, 30)
    others = ([other for other in others if other.language == main.language] or others)[:6]
    used, above, inside, below = [main, top, bottom], top.above, main.inside, bottom.below
    stories = [(other.title, other.paragraphs[0]) for other in others]
    kind = chance.choice(KINDS)
    if kind != "parts":
        limit = chance.choice([2, 3, 5, 8, 15, 30, 1000])
        if len(inside) > limit and chance.random() < 0.6:   # the rest is another story on the same matter
            stories = [(chance.choice(others).title, line) for line in inside[limit:] if line in main.in_body]
            stories = [(title, line) for title, line in stories if len(WORD.findall(line)) > 3 * GRAM]
        inside = inside[:limit]
        above = top.above[len(top.above) - chance.randrange(40):] if chance.random() < 0.3 else []
        above = above + [main.title] * chance.randrange(3)
        below = bottom.below[len(bottom.below) - chance.randrange(40):] if chance.random() < 0.6 else []
    if kind == "teasers above":
        above = teasers_above(main, chance.choice(headings), stories, top, chance)
    if kind == "teasers below":
        below = teasers_below(chance.choice(headings), stories, bottom, chance) + below
    in_body = main.in_body
    if chance.random() < SPLIT:
        inside, in_body = in_short_paragraphs(inside, in_body, chance)
    if chance.random() < LISTS:
        inside, in_body = with_list(inside, in_body, chance)
    if inside and kind != "teasers below" and chance.random() < BOXES:
        inside, in_body = with_boxes(inside, in_body, others, phrases_of(phrases, main.language), chance)
        used = used + others
    body = [line for line in inside if line in in_body]
    if kind != "parts" and chance.random() < 0.3:
        inside = with_captions(inside, others, agencies, chance)
    if kind != "parts":
        used = used + others
    gap = chance.choice(["\n", "\n\n", "\n\n"])
    return sorted({page.publisher for page in used}), gap.join(above + inside + below), "\n".join(body)


def write(publishers, text, body):
    text, body = text.encode("utf-8", "replace"), body.encode("utf-8", "replace")
    if text and body:
        sys.stdout.buffer.write(f"{'+'.join(publishers)} {len(text)} {len(body)}\n".encode() + text + body)


def main():
    corpus, lexicon = sys.argv[1:]
    chance = random.Random(1)
    records = [json.loads(line) for line in gzip.open(corpus, "rt", encoding="utf-8")]
    headings = read_phrases(lexicon + "/*/marker.tsv", "related")
    phrases = read_box_phrases(lexicon)
    agencies = read_phrases(lexicon + "/*/agency.tsv", "")
    pages = [Page(record, field) for record in records for field in ("text", "text_semi")]
    for page in pages:
        write([page.publisher], page.text, page.body)
    for record in records:
        publisher = record["publisher"].replace(" ", "_")
        write([publisher], record.get("html") or "", record.get("gold_body") or "")
    pages = [page for page in pages if page.inside and page.title]
    for _ in range(ASSEMBLED * len(records)):
        write(*assemble(pages, headings, phrases, agencies, chance))


main()
