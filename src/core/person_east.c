/*
 * person_east.c - settling Korean and Chinese names, in Latin letters and in their own.
 *
 * A name is Korean if one word is the surname and the others fall into syllables of the Korean table: 'Bae
 * Ji Hoon', 'Ji-hoon Bae', 'Jihoon Bae' and, syllable by syllable, '배지훈'. Each syllable is settled on
 * one spelling, so that systems and passports agree. Chinese names are told and joined the same way by the
 * syllables of Pinyin.
 */
#include <string.h>

#include "person_settle.h"
#include "romanize.h"

/* A settled syllable: an entry of the lexicon. */
typedef uint32_t Syllable;

typedef struct Given
{
    Syllable syllables[2];
    unsigned count;             /* 0: no given name of that language */
} Given;

#define MAX_EAST_WORDS 3

/* The words of a run that can be an eastern name. */
typedef struct EastName
{
    const NameWords *words;
    const NameWord *word[MAX_EAST_WORDS];
    unsigned n_words;
    unsigned surname;           /* known surname, or MAX_EAST_WORDS */
} EastName;

static const char *word_text(const NameWords *words, const NameWord *word) {
    return words->text + word->start;
}

static Syllable syllable_of(const char *text, size_t length, Language language) {
    return settled_entry(lexicon_find(text, length), CLASS_NAME_SYLLABLE, language);
}

/* How natural a cut before text[cut] is: a syllable begins with a consonant, and ng is not torn apart. */
static int cut_quality(const char *text, size_t cut) {
    if (text[cut - 1] == 'n' && text[cut] == 'g')
        return 0;
    return memchr("aeiou", text[cut], 5) && !(cut > 1 && text[cut - 2] == 'n' && text[cut - 1] == 'g')
        ? 1 : 2;
}

/*
 * The syllables of a given name written as one word: of the most natural cuts, that with the longest first
 * one.
 */
static Given cut_word(const char *text, size_t length, Language language) {
    Given given = {0};
    int best = -1;

    if (length > 14)
        return given;
    given.syllables[0] = syllable_of(text, length, language);
    if (given.syllables[0]) {
        given.count = 1;
        return given;
    }
    for (size_t cut = length < 8 ? length - 1 : 7; cut > 0; cut--) {
        int quality = cut_quality(text, cut);
        Syllable first, second;

        if (quality <= best)
            continue;
        second = syllable_of(text + cut, length - cut, language);
        first = second ? syllable_of(text, cut, language) : 0;
        if (!first)
            continue;
        best = quality;
        given = (Given) {{first, second}, 2};
    }
    return given;
}

/* The given name in words [first, end), one or two. */
static Given read_given(const EastName *east, unsigned first, unsigned end, Language language) {
    Given given = {0};

    if (end - first == 1)
        return cut_word(word_text(east->words, east->word[first]), east->word[first]->length, language);
    for (unsigned i = 0; i < 2; i++) {
        const NameWord *word = east->word[first + i];

        given.syllables[i] = syllable_of(word_text(east->words, word), word->length, language);
        if (!given.syllables[i])
            return (Given) {0};
    }
    given.count = 2;
    return given;
}

static Syllable surname_of(const NameWord *word, Language language) {
    return settled_entry(word->entry, CLASS_NAME_VARIANT, language);
}

static bool add_entry(PersonName *name, uint32_t entry, bool hyphen) {
    size_t length;
    const char *text = lexicon_word(entry, &length);

    return settle_part(name, text, length, hyphen ? PART_SYLLABLE : PART_NAME, hyphen);
}

static void write_korean(PersonName *name, Syllable surname, const Given *given) {
    add_entry(name, surname, false);
    for (unsigned i = 0; i < given->count; i++)
        add_entry(name, given->syllables[i], i > 0);
    name->style = NAME_KOREAN;
    name->surname = 0;
    name->n_surname = 1;
}

static void write_chinese(PersonName *name, Syllable surname, const Given *given) {
    char joined[32];
    size_t length = 0;

    add_entry(name, surname, false);
    for (unsigned i = 0; i < given->count; i++) {
        size_t part;
        const char *text = lexicon_word(given->syllables[i], &part);

        if (length + part > sizeof joined)
            break;
        memcpy(joined + length, text, part);
        length += part;
    }
    settle_part(name, joined, length, PART_NAME, false);
    name->style = NAME_CHINESE;
    name->surname = 0;
    name->n_surname = 1;
}

/*
 * Try the name with that word as surname, which must be its first or last. Korean: one syllable is enough
 * only behind a surname that is not Chinese as well.
 */
static bool try_korean(const EastName *east, unsigned surname, PersonName *name) {
    unsigned first = surname == 0 ? 1 : 0, end = surname == 0 ? east->n_words : surname;
    Syllable settled = surname_of(east->word[surname], LANGUAGE_KO);
    bool hyphen = end - first == 2 && (east->word[first + 1]->marks & WORD_HYPHEN);
    bool chinese_surname;
    Given given;

    if (!settled || (surname != 0 && end == 1 && is_western_given(east->word[0])))
        return false;
    given = read_given(east, first, end, LANGUAGE_KO);
    if (given.count == 0)
        return false;
    chinese_surname = surname_of(east->word[surname], LANGUAGE_ZH) != 0;
    if (given.count == 1 && (chinese_surname || (surname != 0 && east->surname == MAX_EAST_WORDS)))
        return false;
    /* 'Yi Wang': in a rare spelling of a Korean surname before a Chinese one, the latter is the surname. */
    if (given.count == 1 && surname == 0 && settled != east->word[0]->entry
        && surname_of(east->word[1], LANGUAGE_ZH) && east->surname != surname)
        return false;
    if (chinese_surname && !hyphen && read_given(east, first, end, LANGUAGE_ZH).count > 0)
        return false;
    write_korean(name, settled, &given);
    return true;
}

/* Chinese. Last place tells a surname only behind two joined syllables, or one that is no surname itself. */
static bool try_chinese(const EastName *east, unsigned surname, PersonName *name) {
    unsigned first = surname == 0 ? 1 : 0, end = surname == 0 ? east->n_words : surname;
    bool hyphen = end - first == 2 && (east->word[first + 1]->marks & WORD_HYPHEN);
    bool told = surname == 0 || east->surname == surname;
    Syllable settled = surname_of(east->word[surname], LANGUAGE_ZH);
    Given given;

    if (!settled || (surname != 0 && end == 1 && is_western_given(east->word[0])))
        return false;
    given = read_given(east, first, end, LANGUAGE_ZH);
    if (given.count == 0 || (!told && end - first == 2 && !hyphen))
        return false;
    if (!told && given.count == 1 && surname_of(east->word[first], LANGUAGE_ZH))
        return false;
    write_chinese(name, settled, &given);
    return true;
}

/*
 * Chinese names as Taiwan, Hong Kong and Singapore write them, by what Pinyin is not: a known surname beside two words,
 * which a hyphen joins, or which stand behind a surname that is told; not both of them known given names (Ho Jean-Paul),
 * nor one before a surname that is not told (Anne-Lise Ho). They keep their spelling.
 */
static bool try_local_chinese(const EastName *east, unsigned surname, PersonName *name) {
    unsigned first = surname == 0 ? 1 : 0, n_given;
    bool hyphen, told = east->surname == surname;

    if (east->n_words != 3 || !is_chinese_surname(east->word[surname]->entry))
        return false;
    hyphen = east->word[first + 1]->marks & WORD_HYPHEN;
    n_given = is_western_given(east->word[first]) + is_western_given(east->word[first + 1]);
    if ((!hyphen && !told) || n_given > (hyphen && (surname == 0 || told) ? 1 : 0))
        return false;
    for (unsigned i = 0; i < 3; i++) {
        const NameWord *word = east->word[(surname + i) % 3];
        bool joined = hyphen && i == 2;

        settle_part(name, word_text(east->words, word), word->length, joined ? PART_SYLLABLE : PART_NAME, joined);
    }
    name->style = NAME_CHINESE;
    name->surname = 0;
    name->n_surname = 1;
    return true;
}

/* Latin letters: which words can be the surname, and in which language. */
static bool settle_latin(const EastName *east, PersonName *name) {
    unsigned last = east->n_words - 1;
    bool first_joined = east->word[1]->marks & WORD_HYPHEN;
    bool last_joined = east->word[last]->marks & WORD_HYPHEN;
    bool may_lead = !first_joined && (east->surname == MAX_EAST_WORDS || east->surname == 0);
    bool may_trail = !last_joined && (east->surname == MAX_EAST_WORDS || east->surname == last);

    return (may_lead && (try_korean(east, 0, name) || try_chinese(east, 0, name)))
        || (may_trail && (try_korean(east, last, name) || try_chinese(east, last, name)))
        || (may_lead && try_local_chinese(east, 0, name)) || (may_trail && try_local_chinese(east, last, name));
}

/*
 * Hangul: the surname is the first syllable, or two where the table has them; one or two syllables are left, or none
 * (배 대통령).
 */
static bool settle_hangul(const char *text, size_t length, PersonName *name) {
    char roman[4][ROMAN_SYLLABLE_MAX];
    char both[2 * ROMAN_SYLLABLE_MAX];
    size_t sizes[4];
    unsigned count = 0, used = 1;
    Syllable surname = 0;
    Given given = {0};

    for (size_t at = 0; at < length; count++) {
        unsigned bytes;
        uint32_t c = utf8_decode(text, length, at, &bytes);

        if (count == 4)
            return false;
        sizes[count] = romanize_syllable(c, roman[count]);
        if (sizes[count] == 0)
            return false;
        at += bytes;
    }
    if (count > 2) {
        memcpy(both, roman[0], sizes[0]);
        memcpy(both + sizes[0], roman[1], sizes[1]);
        surname = settled_entry(lexicon_find(both, sizes[0] + sizes[1]), CLASS_NAME_VARIANT, LANGUAGE_KO);
        used = surname ? 2 : 1;
    }
    if (!surname)
        surname = settled_entry(lexicon_find(roman[0], sizes[0]), CLASS_NAME_VARIANT, LANGUAGE_KO);
    if (!surname || count - used > 2)
        return false;
    for (unsigned i = used; i < count; i++) {
        given.syllables[given.count] = syllable_of(roman[i], sizes[i], LANGUAGE_KO);
        if (!given.syllables[given.count++])
            return false;
    }
    write_korean(name, surname, &given);
    return true;
}

/* Characters: the surname is the first, or two that make one ('ouyang'); one or two are left. */
static bool settle_han(const char *text, size_t length, PersonName *name) {
    Syllable readings[4];
    char both[32];
    size_t first_length, second_length;
    const char *first, *second;
    unsigned count = 0, used = 1;
    Syllable surname = 0;
    Given given = {0};

    for (size_t at = 0; at < length; count++) {
        unsigned bytes;

        utf8_decode(text, length, at, &bytes);
        if (count == 4)
            return false;
        readings[count] = syllable_of(text + at, bytes, LANGUAGE_ZH);
        if (!readings[count])
            return false;
        at += bytes;
    }
    if (count < 2)
        return false;
    if (count > 2) {
        first = lexicon_word(readings[0], &first_length);
        second = lexicon_word(readings[1], &second_length);
        if (first_length + second_length <= sizeof both) {
            memcpy(both, first, first_length);
            memcpy(both + first_length, second, second_length);
            surname = settled_entry(lexicon_find(both, first_length + second_length), CLASS_NAME_VARIANT,
                                    LANGUAGE_ZH);
        }
        used = surname ? 2 : 1;
    }
    if (!surname)
        surname = settled_entry(readings[0], CLASS_NAME_VARIANT, LANGUAGE_ZH);
    if (!surname || count - used > 2)
        return false;
    for (unsigned i = used; i < count; i++)
        given.syllables[given.count++] = readings[i];
    write_chinese(name, surname, &given);
    return true;
}

/* The text of the run's words in one, if they are all of that script and it fits. */
static size_t join_native(const NameWords *words, const NameRun *run, Script script, char *out, size_t room) {
    size_t length = 0;

    for (unsigned i = 0; i < run->n_words; i++) {
        const NameWord *word = &words->words[run->order[i]];

        if (word->script != script || length + word->length > room)
            return 0;
        memcpy(out + length, word_text(words, word), word->length);
        length += word->length;
    }
    return length;
}

bool settle_east(const NameWords *words, const NameRun *run, PersonName *name) {
    EastName east = {.words = words, .surname = MAX_EAST_WORDS};
    char native[4 * 4];
    size_t length;

    switch (words->words[run->order[0]].script) {
        case SCRIPT_HANGUL:
            length = join_native(words, run, SCRIPT_HANGUL, native, sizeof native);
            return length > 0 && settle_hangul(native, length, name);
        case SCRIPT_HAN:
            if (words->words[run->order[0]].marks & WORD_JAPANESE)
                return false;
            length = join_native(words, run, SCRIPT_HAN, native, sizeof native);
            return length > 0 && settle_han(native, length, name);
        default:
            break;
    }
    if (run->n_words < 2 || run->n_words > MAX_EAST_WORDS)
        return false;
    for (unsigned i = 0; i < run->n_words; i++) {
        east.word[i] = &words->words[run->order[i]];
        if (east.word[i]->script != SCRIPT_LATIN)
            return false;
    }
    east.n_words = run->n_words;
    if (run->surname < run->n_words) {
        if (run->n_words - run->surname > 1)
            return false;
        east.surname = run->surname;
    }
    return settle_latin(&east, name);
}
