/*
 * person_west.c - settling names that are given name first, of whatever language, and those in scripts kept
 * as they are.
 *
 * Spellings and nicknames are settled by the lexicon, endings of Slavic surnames, the Arabic article and
 * Abdul by rule; initials, patronymics and known second given names between given name and surname are left
 * out, since one paper prints them and the next does not. Two initials stay: they are printed to tell persons
 * apart.
 */
#include <string.h>

#include "person_settle.h"

typedef struct WestPart
{
    const char *text;
    size_t length;
    uint32_t entry;             /* of the text as settled */
    uint64_t classes;           /* of the word as written */
    uint8_t kind;               /* PartKind */
    bool hyphen;
    bool of_surname;            /* told by a comma or by capitals */
} WestPart;

typedef struct WestName
{
    WestPart parts[PERSON_MAX_PARTS];
    unsigned count;
    char scratch[PERSON_MAX_TEXT];  /* texts made by rule */
    size_t used;
} WestName;

static bool has(const WestPart *part, Class class) {
    return part->classes >> class & 1;
}

static bool text_is(const WestPart *part, const char *text) {
    return part->length == strlen(text) && memcmp(part->text, text, part->length) == 0;
}

static bool ends_with(const char *text, size_t length, const char *ending) {
    size_t n = strlen(ending);

    return length > n && memcmp(text + length - n, ending, n) == 0;
}

/* The spelling that a name is settled on; Korean, Chinese and Japanese ones are not asked here. */
static uint32_t settled_spelling(uint32_t entry) {
    const LexiconEntry *word = &lexicon_entries[entry];

    if (!(word->classes >> CLASS_NAME_VARIANT & 1))
        return 0;
    for (unsigned i = 0; i < word->n_senses; i++) {
        const LexiconSense *sense = &lexicon_senses[word->senses + i];

        if (sense->class == CLASS_NAME_VARIANT && sense->language != LANGUAGE_KO
            && sense->language != LANGUAGE_ZH && sense->language != LANGUAGE_JA && sense->language != LANGUAGE_ANY)
            return (uint32_t) sense->payload;
    }
    return 0;
}

static void settle_spelling(WestPart *part) {
    uint32_t settled = settled_spelling(part->entry);

    if (settled) {
        part->entry = settled;
        part->text = lexicon_word(settled, &part->length);
    }
}

/* ----------------------------------------------------------------------------------------------------------
 * Parts
 */

static WestPart *new_part(WestName *west) {
    return west->count < PERSON_MAX_PARTS ? &west->parts[west->count++] : NULL;
}

/*
 * The Arabic article between names: al or el, or a and the letter that the next word begins with ('ar-
 * Rahman'). At the start of a name only where a hyphen joins it on ('Al Gore' keeps his).
 */
static bool is_article(const NameWords *words, const NameRun *run, unsigned at, const WestPart *part) {
    const NameWord *next;
    bool hyphen;
    const char *text = part->text;

    if (at + 1 >= run->n_words)
        return false;
    next = &words->words[run->order[at + 1]];
    hyphen = next->marks & WORD_HYPHEN && run->order[at + 1] == run->order[at] + 1;
    if (text_is(part, "al"))
        return hyphen || at > 0;
    return hyphen && (part->length == 2 || part->length == 3) && (text[0] == 'a' || text[0] == 'e')
        && next->length > part->length && memcmp(words->text + next->start, text + 1, part->length - 1) == 0;
}

/*
 * 'abdulrahman', 'abdelfattah', 'abdurrahman': the bytes that are Abdul and its article; 0 if it is no such
 * name.
 */
static size_t abdul_prefix(const char *text, size_t length) {
    if (length < 9 || memcmp(text, "abd", 3) != 0 || !strchr("ueao", text[3]))
        return 0;
    if (text[4] == 'l' && text[5] != 'l')
        return 5;
    return text[4] == text[5] && text[4] != 'l' ? 5 : 0;
}

/* Whether a hyphen joins the letter to a word, as in 'Chan-o-cha' and 'Myint-U'; it then is no initial. */
static bool is_joined_letter(const NameWords *words, const NameRun *run, unsigned at) {
    const NameWord *word = &words->words[run->order[at]];

    if (word->marks & WORD_HYPHEN && at > 0)
        return words->words[run->order[at - 1]].length > 1;
    return at + 1 < run->n_words && words->words[run->order[at + 1]].marks & WORD_HYPHEN
        && words->words[run->order[at + 1]].length > 1;
}

static bool add_word_parts(const NameWords *words, const NameRun *run, unsigned at, WestName *west) {
    const NameWord *word = &words->words[run->order[at]];
    const char *text = words->text + word->start;
    bool joined = at > 0 && word->marks & WORD_HYPHEN && run->order[at] == run->order[at - 1] + 1;
    WestPart part = {text, word->length, word->entry, word->classes, PART_NAME,
                     joined && west->count > 0, at >= run->surname};
    WestPart *place;
    size_t prefix = abdul_prefix(text, word->length);

    if (word->length == 1 && word->script == SCRIPT_LATIN && !is_joined_letter(words, run, at))
        part.kind = PART_INITIAL;
    else if (word->role == WORD_PARTICLE && west->count > 0)
        part.kind = word->marks & WORD_CAPITAL ? PART_CAPITAL_PARTICLE : PART_PARTICLE;
    settle_spelling(&part);
    if (is_article(words, run, at, &part))
        return true;
    /* What an article left out was joined by is no hyphen of the name. */
    if (part.hyphen && west->count > 0) {
        const NameWord *before = &words->words[run->order[at - 1]];

        part.hyphen = before->role != WORD_PARTICLE && part.kind != PART_INITIAL
            && west->parts[west->count - 1].kind != PART_INITIAL
            && !text_is(&west->parts[west->count - 1], "abdul");
    }
    place = new_part(west);
    if (!place)
        return false;
    *place = part;
    if (at == 0 && run->n_words > 1 && is_joined_initials(words, word)) {
        for (unsigned i = 0; i < word->length && place; i++) {
            *place = (WestPart) {.text = text + i, .length = 1, .kind = PART_INITIAL, .of_surname = part.of_surname};
            place = i + 1u < word->length ? new_part(west) : NULL;
        }
    } else if (prefix && part.text == text) {
        *place = (WestPart) {.text = "abdul", .length = 5, .kind = PART_NAME, .hyphen = part.hyphen,
                             .of_surname = part.of_surname};
        place = new_part(west);
        if (!place)
            return false;
        *place = (WestPart) {.text = text + prefix, .length = word->length - prefix,
                             .entry = lexicon_find(text + prefix, word->length - prefix), .kind = PART_NAME,
                             .of_surname = part.of_surname};
        place->classes = lexicon_entries[place->entry].classes;
        settle_spelling(place);
    }
    return true;
}

/* ----------------------------------------------------------------------------------------------------------
 * Order and what is left out
 */

static bool is_patronymic(const WestPart *part) {
    static const char *const endings[] = {"ovich", "evich", "ovych", "yevych", "ovna", "evna", "ivna"};

    if (part->kind != PART_NAME || part->length < 7)
        return false;
    for (size_t i = 0; i < sizeof endings / sizeof endings[0]; i++) {
        if (ends_with(part->text, part->length, endings[i]))
            return true;
    }
    return false;
}

/* Move the first part to the end. */
static void rotate(WestName *west) {
    WestPart first = west->parts[0];

    memmove(west->parts, west->parts + 1, (west->count - 1) * sizeof *west->parts);
    west->parts[west->count - 1] = first;
}

/*
 * Whether the first is known as nothing but a surname, and the second as nothing but a given name; or so in Japanese,
 * which puts the surname first, whatever the first is elsewhere.
 */
static bool is_turned(const WestPart *first, const WestPart *second) {
    if (is_listed(first->entry, CLASS_SURNAME, LANGUAGE_JA) && is_listed(second->entry, CLASS_GIVEN_NAME, LANGUAGE_JA)
        && !is_listed(first->entry, CLASS_GIVEN_NAME, LANGUAGE_JA)
        && !is_listed(second->entry, CLASS_SURNAME, LANGUAGE_JA))
        return true;
    return has(first, CLASS_SURNAME) && !has(first, CLASS_GIVEN_NAME) && !has(first, CLASS_NICKNAME)
        && has(second, CLASS_GIVEN_NAME) && !has(second, CLASS_SURNAME);
}

static bool all_initials(const WestPart *parts, unsigned count) {
    for (unsigned i = 0; i < count; i++) {
        if (parts[i].kind != PART_INITIAL)
            return false;
    }
    return true;
}

/* Given-surname order, where the words themselves tell that it is the other way. */
static void settle_order(WestName *west) {
    WestPart *parts = west->parts;

    if (parts[0].kind != PART_NAME || parts[0].of_surname || west->parts[west->count - 1].of_surname)
        return;
    if (west->count == 2 && !parts[1].hyphen && parts[1].kind == PART_NAME && is_turned(&parts[0], &parts[1]))
        rotate(west);
    else if (west->count > 2 && all_initials(parts + 1, west->count - 1) && !has(&parts[0], CLASS_GIVEN_NAME))
        rotate(west);       /* 'Quillon J. A.'; but 'Hans M.' is a Hans whose surname is kept back */
    else if (west->count == 3 && !parts[1].hyphen && !parts[2].hyphen && is_patronymic(&parts[2])
             && !is_patronymic(&parts[1]) && !is_patronymic(&parts[0]) && !has(&parts[0], CLASS_GIVEN_NAME))
        rotate(west);
}

static bool is_particle(const WestPart *part) {
    return part->kind == PART_PARTICLE || part->kind == PART_CAPITAL_PARTICLE;
}

/*
 * Where the Chinese name behind a western one begins, as in Hong Kong ('Martin Lam Ka-fai', 'Nora Chan Lam Siu-mei'): at
 * its surname; `at` if parts [at, at + 2), joined by a hyphen, are none.
 */
static unsigned find_chinese(const WestName *west, unsigned at) {
    const WestPart *syllables = &west->parts[at];

    if (at + 2 != west->count || (has(&syllables[0], CLASS_GIVEN_NAME) && has(&syllables[1], CLASS_GIVEN_NAME)))
        return at;
    while (at > 1 && !west->parts[at].hyphen && west->parts[at - 1].kind == PART_NAME
           && is_chinese_surname(west->parts[at - 1].entry))
        at--;
    return at;
}

/* Where the family name begins: at what was told, or at the last name with its hyphens and particles. */
static unsigned find_surname(WestName *west) {
    unsigned at = west->count - 1, chinese;

    for (unsigned i = 1; i < west->count; i++) {
        if (west->parts[i].of_surname && !west->parts[i - 1].of_surname)
            return i;
    }
    while (at > 0 && west->parts[at].hyphen)
        at--;
    chinese = find_chinese(west, at);
    if (chinese < at) {
        west->parts[at + 1].kind = PART_SYLLABLE;
        return chinese;
    }
    while (at > 1 && is_particle(&west->parts[at - 1]))
        at--;
    return at;
}

static bool is_arabic(const WestPart *part) {
    return settled_entry(part->entry, CLASS_NAME_VARIANT, LANGUAGE_AR) != 0;
}

/* Whether part `at`, between given name and surname, is one that some papers print and others do not. */
static bool is_spare(const WestName *west, unsigned at, unsigned n_initials) {
    const WestPart *part = &west->parts[at];

    if (part->hyphen || west->parts[at + 1].hyphen)
        return false;
    if (part->kind == PART_INITIAL)
        return n_initials == 1;
    if (part->kind != PART_NAME)
        return false;
    if (is_patronymic(part))
        return true;
    /* Arabic names are chains of given names, all of which count. */
    return has(&west->parts[0], CLASS_GIVEN_NAME) && has(part, CLASS_GIVEN_NAME)
        && !is_arabic(&west->parts[0]) && !is_arabic(part);
}

static unsigned drop_spare(WestName *west, unsigned surname) {
    unsigned n_initials = 0, kept = 1;

    if (west->parts[0].kind != PART_NAME)
        return surname;
    for (unsigned i = 1; i < surname; i++)
        n_initials += west->parts[i].kind == PART_INITIAL;
    for (unsigned i = 1; i < west->count; i++) {
        if (i >= surname || !is_spare(west, i, n_initials))
            west->parts[kept++] = west->parts[i];
    }
    surname -= west->count - kept;
    west->count = kept;
    return surname;
}

/* A nickname stands for the given name, unless that is a nickname again. */
static void settle_nickname(WestPart *part) {
    const LexiconSense *sense = has(part, CLASS_NICKNAME) && part->entry
        ? lexicon_sense(part->entry, CLASS_NICKNAME, LANGUAGE_ANY) : NULL;

    if (!sense || lexicon_entries[sense->payload].classes >> CLASS_NICKNAME & 1)
        return;
    part->entry = (uint32_t) sense->payload;
    part->text = lexicon_word(part->entry, &part->length);
}

/* The ending of Slavic surnames that systems write in many ways: -skiy, -skii, -skyy, -skij; -nyi; -chov. */
static void settle_ending(WestName *west, WestPart *part) {
    size_t length = part->length;
    const char *text = part->text;
    size_t cut = 0;
    const char *ending = "y";

    if (length < 5 || west->used + length + 2 > sizeof west->scratch)
        return;
    if ((ends_with(text, length, "iy") || ends_with(text, length, "yy"))
        && !memchr("aeiouy", text[length - 3], 6))
        cut = 2;
    else if (ends_with(text, length, "kii") || ends_with(text, length, "kij")
             || ends_with(text, length, "kyi"))
        cut = 2;
    else if (ends_with(text, length, "nyi") && !memchr("aeiouy", text[length - 4], 6))
        cut = 2;
    else if (ends_with(text, length, "chov")) {
        cut = 2;
        ending = "ev";
    }
    if (!cut)
        return;
    memcpy(west->scratch + west->used, text, length - cut);
    memcpy(west->scratch + west->used + length - cut, ending, strlen(ending));
    part->text = west->scratch + west->used;
    part->length = length - cut + strlen(ending);
    west->used += part->length;
}

static bool is_latin(const NameWords *words, const NameRun *run) {
    for (unsigned i = 0; i < run->n_words; i++) {
        if (words->words[run->order[i]].script != SCRIPT_LATIN)
            return false;
    }
    return true;
}

/* Where every word of another script is known with a Latin spelling, that is what is settled on. */
static bool all_spelled(const NameWords *words, const NameRun *run) {
    for (unsigned i = 0; i < run->n_words; i++) {
        const NameWord *word = &words->words[run->order[i]];

        if (word->script != SCRIPT_LATIN && !settled_spelling(word->entry))
            return false;
    }
    return true;
}

/* A name whose letters stay: the words in order, nothing left out. */
static void keep_native(const NameWords *words, const NameRun *run, PersonName *name) {
    bool surname_first = false;

    for (unsigned i = 0; i < run->n_words; i++) {
        const NameWord *word = &words->words[run->order[i]];
        bool adjoined = i > 0 && word->script == SCRIPT_HAN && word->marks & WORD_ADJOINS;

        if (!settle_part(name, words->text + word->start, word->length, adjoined ? PART_ADJOINED : PART_NAME, false))
            break;
        surname_first |= adjoined;
    }
    name->style = NAME_NATIVE;
    name->surname = (uint8_t) (surname_first ? 0 : name->n_parts - 1);
    name->n_surname = 1;
}

void settle_west(const NameWords *words, const NameRun *run, PersonName *name) {
    WestName west;
    unsigned surname;

    if (!is_latin(words, run) && !all_spelled(words, run)) {
        keep_native(words, run, name);
        return;
    }
    west.count = 0;
    west.used = 0;
    for (unsigned i = 0; i < run->n_words; i++) {
        if (!add_word_parts(words, run, i, &west))
            break;
    }
    while (west.count > 1 && is_particle(&west.parts[west.count - 1])
           && !has(&west.parts[west.count - 1], CLASS_SURNAME))
        west.parts[west.count - 1].kind = PART_NAME;
    if (west.count > 1) {
        settle_order(&west);
        surname = drop_spare(&west, find_surname(&west));
        if (west.parts[0].kind == PART_NAME && !west.parts[1].hyphen)
            settle_nickname(&west.parts[0]);
    } else {
        surname = 0;
    }
    if (west.count > 0)
        settle_ending(&west, &west.parts[west.count - 1]);
    name->style = NAME_WESTERN;
    for (unsigned i = 0; i < west.count; i++) {
        const WestPart *part = &west.parts[i];

        if (!settle_part(name, part->text, part->length, (PartKind) part->kind, part->hyphen && i > 0))
            break;
    }
    name->surname = (uint8_t) surname;
    name->n_surname = (uint8_t) (name->n_parts - surname);
}
