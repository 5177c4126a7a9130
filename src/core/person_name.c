/*
 * person_name.c - the canonical form, the key and the parts of a person's name.
 *
 * The steps stand in files of their own: words (person_words.c), eastern and western names (person_east.c,
 * person_west.c). What is written here is a function of the settled parts alone.
 */
#include "person_name.h"

#include <string.h>
#include <utf8proc.h>

#include "person_settle.h"

/* Classes of words that in some places of a name are something else, or that a name is not settled on. */
#define CHANGING_CLASSES \
    (CLASS_BIT(CLASS_STOP) | CLASS_BIT(CLASS_TITLE) | CLASS_BIT(CLASS_TITLE_MODIFIER) \
     | CLASS_BIT(CLASS_TITLE_SUFFIX) | CLASS_BIT(CLASS_NAME_PARTICLE) | CLASS_BIT(CLASS_NICKNAME) \
     | CLASS_BIT(CLASS_NAME_SYLLABLE) | CLASS_BIT(CLASS_PLACE) | CLASS_BIT(CLASS_ORGANISATION) \
     | CLASS_BIT(CLASS_NOT_NAME) | CLASS_BIT(CLASS_AGENCY) | CLASS_BIT(CLASS_MONTH) | CLASS_BIT(CLASS_WEEKDAY))

/* How often a canonical form is read again until it is its own. */
#define MAX_TURNS 5

bool settle_part(PersonName *name, const char *text, size_t length, PartKind kind, bool hyphen) {
    if (name->n_parts == PERSON_MAX_PARTS || length == 0
        || length > (size_t) (PERSON_MAX_TEXT - name->n_bytes))
        return false;
    name->parts[name->n_parts++] = (NamePart) {name->n_bytes, (uint8_t) length, (uint8_t) kind, hyphen};
    memcpy(name->text + name->n_bytes, text, length);
    name->n_bytes = (uint8_t) (name->n_bytes + length);
    return true;
}

/* The sense of the entry in that class and that very language; NULL if it has none. */
static const LexiconSense *listed_sense(uint32_t entry, Class class, Language language) {
    const LexiconEntry *word = &lexicon_entries[entry];

    if (!(word->classes >> class & 1) || !(word->languages >> language & 1))
        return NULL;
    for (unsigned i = 0; i < word->n_senses; i++) {
        const LexiconSense *sense = &lexicon_senses[word->senses + i];

        if (sense->class == class && sense->language == language)
            return sense;
    }
    return NULL;
}

uint32_t settled_entry(uint32_t entry, Class class, Language language) {
    const LexiconSense *sense = listed_sense(entry, class, language);

    return sense ? (uint32_t) sense->payload : 0;
}

bool is_listed(uint32_t entry, Class class, Language language) {
    return listed_sense(entry, class, language) != NULL;
}

bool is_generation_word(uint32_t entry) {
    return is_listed(entry, CLASS_NAME_VARIANT, LANGUAGE_ANY);
}

bool is_chinese_surname(uint32_t entry) {
    return is_listed(entry, CLASS_SURNAME, LANGUAGE_ZH) || settled_entry(entry, CLASS_NAME_VARIANT, LANGUAGE_ZH);
}

/* Bytes of the longest given name that chance makes fall into two Korean or Chinese syllables. */
#define WESTERN_GIVEN_MAX 6

bool is_western_given(const NameWord *word) {
    const LexiconEntry *entry = &lexicon_entries[word->entry];
    bool western = false, syllable = false;

    /* A long one that falls into two syllables is eastern: 'Dana' may be either, 'Xiaoming' not. */
    if (!word_has(word, CLASS_GIVEN_NAME) || word->length > WESTERN_GIVEN_MAX)
        return false;
    for (unsigned i = 0; i < entry->n_senses; i++) {
        const LexiconSense *sense = &lexicon_senses[entry->senses + i];
        bool given = sense->class == CLASS_GIVEN_NAME || sense->class == CLASS_NICKNAME;

        if (given && (sense->language == LANGUAGE_KO || sense->language == LANGUAGE_ZH))
            return false;
        western |= given && sense->language != LANGUAGE_ANY;
        syllable |= sense->class == CLASS_NAME_SYLLABLE && sense->language == LANGUAGE_ZH;
    }
    /* 'Qiang' is one of the many names of no one language, and a syllable of Pinyin; 'Dan' is English too. */
    return western || !syllable;
}

/*
 * The suffix that tells persons apart (Jr., III), if the run has one; any other suffix is no part of the
 * name.
 */
static void add_suffix(const NameWords *words, const NameRun *run, PersonName *name) {
    uint32_t settled = run->suffix
        ? settled_entry(words->words[run->suffix - 1].entry, CLASS_NAME_VARIANT, LANGUAGE_ANY) : 0;
    size_t length;
    const char *text;

    if (settled) {
        text = lexicon_word(settled, &length);
        settle_part(name, text, length, PART_SUFFIX, false);
    }
}

/*
 * Two or three words that are nothing but an eastern name, surname first: its syllables may be titles,
 * particles or agencies elsewhere.
 */
static bool read_eastern(const NameWords *words, PersonName *name) {
    NameRun run = {.n_words = words->n_words, .surname = words->n_words};

    if (words->n_words < 2 || words->n_words > 3 || !word_has(&words->words[0], CLASS_NAME_VARIANT))
        return false;
    for (unsigned i = 0; i < words->n_words; i++) {
        const NameWord *word = &words->words[i];

        if (word->letters < CASE_CAPITALISED && !(word->marks & WORD_HYPHEN))
            return false;
        if (i > 0 && word->marks & (WORD_COMMA | WORD_BREAK))
            return false;
        run.order[i] = (uint8_t) i;
    }
    return settle_east(words, &run, name);
}

/* Whether the canonical form has the same words in the same letters, so that it reads as it was written. */
static bool is_as_written(const Article *article, const NameWords *words, const PersonName *name) {
    if (name->style != NAME_WESTERN || name->n_parts != words->n_words)
        return false;
    for (unsigned i = 0; i < name->n_parts; i++) {
        const NamePart *part = &name->parts[i];
        const NameWord *word = &words->words[i];

        if (part->length != article->tokens[word->token].length || part->kind != PART_NAME
            || word->letters != CASE_CAPITALISED
            || (word->marks & (WORD_COMMA | WORD_BREAK | WORD_ASCII)) != WORD_ASCII
            || memcmp(words->text + word->start, name->text + part->start, part->length) != 0)
            return false;
    }
    return true;
}

static bool read_name(const Article *article, uint32_t first, uint32_t end, bool named, PersonName *name) {
    NameWords words;
    NameRun run;

    name->n_parts = name->n_bytes = 0;
    name->as_written = false;
    name_words_read(article, first, end, named, &words);
    if (read_eastern(&words, name))
        return true;
    if (!name_run_find(&words, &run))
        return false;
    if (!settle_east(&words, &run, name))
        settle_west(&words, &run, name);
    add_suffix(&words, &run, name);
    name->as_written = is_as_written(article, &words, name);
    return name->n_parts > 0;
}

bool person_name_read(const Article *article, uint32_t first, uint32_t end, PersonName *name) {
    return read_name(article, first, end, false, name);
}

bool person_name_read_mention(const Article *article, uint32_t first, uint32_t end, size_t n_trimmed,
                              PersonName *name) {
    Article one = *article;
    Token last;

    if (n_trimmed == 0)
        return read_name(article, first, end, true, name);
    last = article->tokens[end - 1];
    last.length = (uint16_t) (last.length - n_trimmed);
    last.code = 0;
    one.tokens = &last;
    one.n_tokens = 1;
    return read_name(&one, 0, 1, true, name);
}

/* ----------------------------------------------------------------------------------------------------------
 * Writing
 */

/* One character of the text in upper case; returns the bytes read, *written those written. */
static size_t write_capital(const char *text, size_t length, char *out, size_t *written) {
    unsigned bytes;
    uint32_t c = utf8_decode(text, length, 0, &bytes);

    if (c == 0xFFFD) {
        memcpy(out, text, bytes);
        *written = bytes;
    } else {
        *written = utf8_encode((uint32_t) utf8proc_toupper((utf8proc_int32_t) c), out);
    }
    return bytes;
}

/* A name capitalised: the first letter that has a capital, the letter after an apostrophe, and after Mc. */
static size_t write_capitalised(const char *text, size_t length, char *out) {
    size_t at = 0, written = 0;
    bool capital = true;

    if (text[0] >= 'a' && text[0] <= 'z' && text[0] != 'm' && !memchr(text, '\'', length)) {
        memcpy(out, text, length);
        out[0] = (char) (text[0] - 'a' + 'A');
        return length;
    }
    while (at < length) {
        if (capital) {
            size_t n, bytes = write_capital(text + at, length - at, out + written, &n);

            capital = n == bytes && memcmp(out + written, text + at, n) == 0;
            written += n;
            at += bytes;
        } else {
            out[written++] = text[at++];
            capital = text[at - 1] == '\'';
        }
        capital |= at == 2 && length > 4 && text[0] == 'm' && text[1] == 'c';
    }
    return written;
}

static bool is_numeral(const char *text, size_t length) {
    for (size_t i = 0; i < length; i++) {
        if (text[i] != 'i' && text[i] != 'v' && text[i] != 'x')
            return false;
    }
    return true;
}

/* A suffix: Jr. and Sr. with their stop, Roman numerals in capitals. */
static size_t write_suffix(const char *text, size_t length, char *out) {
    size_t written = 0;

    if (is_numeral(text, length)) {
        for (size_t i = 0; i < length; i++)
            out[written++] = (char) (text[i] - 32);
        return written;
    }
    written = write_capitalised(text, length, out);
    out[written++] = '.';
    return written;
}

size_t person_name_write(const PersonName *name, char *out) {
    size_t written = 0;

    for (unsigned i = 0; i < name->n_parts; i++) {
        const NamePart *part = &name->parts[i];
        const char *text = name->text + part->start;
        size_t length = part->length;

        if (i > 0 && part->kind != PART_ADJOINED)
            out[written++] = part->hyphen ? '-' : ' ';
        switch ((PartKind) part->kind) {
            case PART_INITIAL:
                written += write_capitalised(text, length, out + written);
                out[written++] = '.';
                break;
            case PART_SUFFIX:
                written += write_suffix(text, length, out + written);
                break;
            case PART_PARTICLE:
            case PART_SYLLABLE:
            case PART_ADJOINED:
                memcpy(out + written, text, length);
                written += length;
                break;
            case PART_NAME:
            case PART_CAPITAL_PARTICLE:
                written += write_capitalised(text, length, out + written);
                break;
        }
    }
    return written;
}

size_t person_name_write_key(const PersonName *name, char *out) {
    size_t written = 0;

    for (unsigned i = 0; i < name->n_parts; i++) {
        const NamePart *part = &name->parts[i];

        if (i > 0 && part->kind != PART_ADJOINED)
            out[written++] = part->hyphen ? '-' : ' ';
        memcpy(out + written, name->text + part->start, part->length);
        written += part->length;
    }
    return written;
}

/* ----------------------------------------------------------------------------------------------------------
 * Names alone
 */

/* The name in a text of its own, once read; false in *found if there is none. */
static Status read_once(Arena *arena, const char *text, size_t length, PersonName *name, bool *found) {
    Article article;
    Status status = article_read_name(&article, arena, text, length);

    *found = status == STATUS_OK && person_name_read(&article, 0, article.n_tokens, name);
    return status;
}

/* Whether no language has another spelling for the name, nor takes it for an eastern surname. */
static bool is_settled(uint32_t entry) {
    const LexiconEntry *word = &lexicon_entries[entry];

    if (!(word->classes >> CLASS_NAME_VARIANT & 1))
        return true;
    for (unsigned i = 0; i < word->n_senses; i++) {
        const LexiconSense *sense = &lexicon_senses[word->senses + i];

        if (sense->class == CLASS_NAME_VARIANT
            && ((uint32_t) sense->payload != entry || sense->language == LANGUAGE_KO
                || sense->language == LANGUAGE_ZH))
            return false;
    }
    return true;
}

bool person_name_is_plain(const PersonName *name) {
    if (name->as_written || name->style == NAME_KOREAN || name->style == NAME_CHINESE)
        return true;
    if (name->style != NAME_WESTERN || name->n_parts > 2)
        return false;
    for (unsigned i = 0; i < name->n_parts; i++) {
        const NamePart *part = &name->parts[i];
        uint32_t entry = lexicon_find(name->text + part->start, part->length);
        uint64_t classes = lexicon_entries[entry].classes;

        if (part->kind != PART_NAME || part->hyphen || classes & CHANGING_CLASSES || !is_settled(entry))
            return false;
        /* A surname in the first of two places might be turned round. */
        if (i + 1 < name->n_parts
            && (classes & (CLASS_BIT(CLASS_SURNAME) | CLASS_BIT(CLASS_GIVEN_NAME))) == CLASS_BIT(CLASS_SURNAME))
            return false;
    }
    return true;
}

Status person_name_steady(Arena *arena, PersonName *name) {
    char written[2][PERSON_MAX_CANONICAL];
    size_t length[2];
    bool found;

    length[0] = person_name_write(name, written[0]);
    for (unsigned turn = 1; turn < MAX_TURNS; turn++) {
        unsigned now = turn % 2, before = 1 - now;
        PersonName again;
        Status status = read_once(arena, written[before], length[before], &again, &found);

        if (status != STATUS_OK || !found)
            return status;
        length[now] = person_name_write(&again, written[now]);
        *name = again;
        if (length[now] == length[before] && memcmp(written[now], written[before], length[now]) == 0)
            break;
    }
    return STATUS_OK;
}

/* The name in a text of its own, steady. */
static Status read_alone(Arena *arena, const char *text, size_t length, PersonName *name, bool *found) {
    Status status = read_once(arena, text, length, name, found);

    return *found && !person_name_is_plain(name) ? person_name_steady(arena, name) : status;
}

typedef size_t (*NameWriter)(const PersonName *name, char *out);

static Status write_alone(Arena *arena, const char *text, size_t length, NameWriter write, PersonText *out) {
    char written[PERSON_MAX_CANONICAL];
    PersonName name;
    bool found;
    Array bytes = {0};
    Status status = read_alone(arena, text, length, &name, &found);

    *out = (PersonText) {0};
    if (status != STATUS_OK || !found)
        return status;
    out->length = write(&name, written);
    /* Memory of its own is less than a new chunk of the arena. */
    if (!array_reserve(arena, &bytes, 1, (uint32_t) out->length))
        return STATUS_OUT_OF_MEMORY;
    memcpy(bytes.elements, written, out->length);
    out->bytes = bytes.elements;
    return STATUS_OK;
}

Status person_canonical(Arena *arena, const char *name, size_t length, PersonText *out) {
    return write_alone(arena, name, length, person_name_write, out);
}

Status person_key(Arena *arena, const char *name, size_t length, PersonText *out) {
    return write_alone(arena, name, length, person_name_write_key, out);
}

Status person_similarity(Arena *arena, const char *a, size_t a_length, const char *b, size_t b_length,
                         float *similarity) {
    PersonName name_a, name_b;
    bool found_a, found_b;
    Status status = read_alone(arena, a, a_length, &name_a, &found_a);

    *similarity = 0;
    if (status == STATUS_OK)
        status = read_alone(arena, b, b_length, &name_b, &found_b);
    if (status == STATUS_OK && found_a && found_b)
        *similarity = person_name_similarity(&name_a, &name_b);
    return status;
}
