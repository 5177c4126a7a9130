/*
 * lexicon_build.c - gathers the lexicon's entries, finds them places in a perfect hash table and writes it as C.
 */
#include "lexicon_build.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "../core/lexicon_hash.h"
#include "../core/segment.h"

/* Average words a bucket, and one empty slot for every so many words: few displacements are tried so. */
#define WORDS_PER_BUCKET 3
#define WORDS_PER_EMPTY_SLOT 16
#define NO_SLOT UINT32_MAX

static void table_insert(Lexicon *lexicon, uint32_t index) {
    uint32_t at = (uint32_t) lexicon->entries[index].hash & (lexicon->table_size - 1);

    while (lexicon->table[at])
        at = (at + 1) & (lexicon->table_size - 1);
    lexicon->table[at] = index + 1;
}

static void table_grow(Lexicon *lexicon) {
    lexicon->table_size = lexicon->table_size ? lexicon->table_size * 2 : 1024;
    free(lexicon->table);
    lexicon->table = calloc(lexicon->table_size, sizeof *lexicon->table);
    if (!lexicon->table)
        fail("out of memory");
    for (uint32_t i = 0; i < lexicon->count; i++)
        table_insert(lexicon, i);
}

/* The entry of a folded word, added if it is new. */
static uint32_t find_entry(Lexicon *lexicon, const char *folded, size_t length) {
    uint64_t hash = lexicon_hash(folded, length);
    BuildEntry *entry;

    if (lexicon->count * 2 >= lexicon->table_size)
        table_grow(lexicon);
    for (uint32_t at = (uint32_t) hash & (lexicon->table_size - 1); lexicon->table[at];
         at = (at + 1) & (lexicon->table_size - 1)) {
        uint32_t index = lexicon->table[at] - 1;

        entry = &lexicon->entries[index];
        if (entry->length == length && memcmp(entry->word, folded, length) == 0)
            return index;
    }
    lexicon->entries = grow(lexicon->entries, (lexicon->count + 1) * sizeof *lexicon->entries);
    entry = &lexicon->entries[lexicon->count];
    *entry = (BuildEntry) {.length = length, .hash = hash, .slot = NO_SLOT};
    entry->word = grow(NULL, length);
    memcpy(entry->word, folded, length);
    table_insert(lexicon, lexicon->count);
    return lexicon->count++;
}

/* Cut a phrase into symbols by the reader's rules; returns how many, at most LEXICON_MAX_PHRASE. */
static unsigned cut_phrase(Lexicon *lexicon, const char *phrase, uint32_t symbols[LEXICON_MAX_PHRASE]) {
    size_t length = strlen(phrase);
    unsigned count = 0;

    for (size_t at = 0; at < length;) {
        CharClass class;
        unsigned bytes;
        uint32_t first = utf8_decode(phrase, length, at, &bytes);
        size_t part;

        if (char_class(first) == CHAR_SPACE) {
            at += bytes;
            continue;
        }
        if (count == LEXICON_MAX_PHRASE)
            fail("phrase of more than %d tokens: %s", LEXICON_MAX_PHRASE, phrase);
        part = segment_length(phrase, length, at, length, &class);
        if (class == CHAR_DIGIT) {
            symbols[count++] = SYMBOL_NUMBER | (uint32_t) strtoul(phrase + at, NULL, 10);
        } else if (class == CHAR_PUNCTUATION) {
            symbols[count++] = SYMBOL_PUNCTUATION | first;
        } else {
            char folded[LEXICON_MAX_WORD];
            size_t folded_length = word_fold(phrase + at, part, folded, sizeof folded);

            if (folded_length == 0)
                fail("word too long: %s", phrase);
            symbols[count++] = find_entry(lexicon, folded, folded_length);
        }
        at += part;
    }
    if (count == 0 || (symbols[0] & (SYMBOL_NUMBER | SYMBOL_PUNCTUATION)))
        fail("an entry must begin with a word: %s", phrase);
    return count;
}

static int32_t read_payload(Lexicon *lexicon, const LexiconClass *class, const char *payload) {
    uint32_t symbols[LEXICON_MAX_PHRASE];
    char *end;
    long number;

    if (class->kind == PAYLOAD_NONE) {
        if (payload)
            fail("class %s has no payload", class->name);
        return 0;
    }
    if (!payload)
        fail("class %s needs a payload", class->name);
    switch (class->kind) {
        case PAYLOAD_NUMBER:
            number = strtol(payload, &end, 10);
            if (*end || end == payload || number > INT32_MAX || number < INT32_MIN)
                fail("not a number: %s", payload);
            return (int32_t) number;
        case PAYLOAD_ENTRY:
            if (cut_phrase(lexicon, payload, symbols) != 1)
                fail("not one word: %s", payload);
            return (int32_t) symbols[0];
        case PAYLOAD_FIELDS:
            return (int32_t) fields_find(&lexicon->fields, payload);
        default:
            number = (long) class_symbol(class, payload);
            if (number == 0)
                fail("class %s has no symbol %s", class->name, payload);
            return (int32_t) number;
    }
}

/* The phrase of the entry with those symbols after the first, added if it is new. */
static BuildPhrase *find_phrase(BuildEntry *entry, const uint32_t *symbols, unsigned n_symbols) {
    BuildPhrase *phrase;

    for (unsigned i = 0; i < entry->n_phrases; i++) {
        phrase = &entry->phrases[i];
        if (phrase->n_symbols == n_symbols && memcmp(phrase->symbols, symbols, n_symbols * sizeof *symbols) == 0)
            return phrase;
    }
    entry->phrases = grow(entry->phrases, (entry->n_phrases + 1) * sizeof *entry->phrases);
    phrase = &entry->phrases[entry->n_phrases++];
    *phrase = (BuildPhrase) {.n_symbols = n_symbols};
    memcpy(phrase->symbols, symbols, n_symbols * sizeof *symbols);
    return phrase;
}

/* Append a sense unless it is there already. */
static void add_sense(BuildSense **senses, unsigned *n_senses, BuildSense sense) {
    for (unsigned i = 0; i < *n_senses; i++) {
        const BuildSense *known = &(*senses)[i];

        if (known->class == sense.class && known->language == sense.language && known->payload == sense.payload)
            return;
    }
    if (*n_senses == UINT8_MAX)
        fail("more than %d senses", UINT8_MAX);
    *senses = grow(*senses, (*n_senses + 1) * sizeof **senses);
    (*senses)[(*n_senses)++] = sense;
}

/* One word or phrase. */
static void add_phrase(Lexicon *lexicon, const char *text, const char *payload, const LexiconClass *class,
                       unsigned class_number, unsigned language) {
    uint32_t symbols[LEXICON_MAX_PHRASE];
    unsigned n_symbols = cut_phrase(lexicon, text, symbols);
    BuildSense sense = {
        .payload = read_payload(lexicon, class, payload),
        .class = (uint8_t) class_number,
        .language = (uint8_t) language,
        .is_entry = class->kind == PAYLOAD_ENTRY
    };

    if (strcmp(class->name, "stop") == 0)
        lexicon->stop_class = (int) class_number;
    lexicon->entries[symbols[0]].flags |= n_symbols == 1 ? class->flags : class->flags & ~WORD_STOP;
    if (n_symbols == 1) {
        BuildEntry *entry = &lexicon->entries[symbols[0]];

        add_sense(&entry->senses, &entry->n_senses, sense);
    } else {
        BuildPhrase *phrase = find_phrase(&lexicon->entries[symbols[0]], symbols + 1, n_symbols - 1);

        add_sense(&phrase->senses, &phrase->n_senses, sense);
        phrase->flags |= class->flags;
    }
}

/*
 * Writes the alternative of `text` with that number to `out`: a(b|c)(d|e) has four, numbered from 0. False if
 * it has no such alternative.
 */
static bool write_alternative(const char *text, unsigned number, char out[MAX_LINE]) {
    char *end = out;

    while (*text) {
        const char *closing = strchr(text, ')');
        unsigned count = 1;

        if (*text != '(') {
            *end++ = *text++;
            continue;
        }
        if (!closing)
            fail("no )");
        for (const char *at = text; at < closing; at++)
            count += *at == '|';
        if (count == 1)
            fail("only one alternative in parentheses: %s", text);
        text++;
        for (unsigned skip = number % count; skip > 0; skip--)
            text = strchr(text, '|') + 1;
        while (*text != '|' && *text != ')')
            *end++ = *text++;
        text = closing + 1;
        number /= count;
    }
    *end = '\0';
    return number == 0;
}

void lexicon_add(Lexicon *lexicon, const char *text, const char *payload, const LexiconClass *class,
                 unsigned class_number, unsigned language) {
    char phrase[MAX_LINE];

    for (unsigned i = 0; write_alternative(text, i, phrase); i++)
        add_phrase(lexicon, phrase, payload, class, class_number, language);
}

/* Buckets in descending order of size, then by number. */
typedef struct Bucket
{
    uint32_t number;
    uint32_t first;             /* in the array of entries sorted by bucket */
    uint32_t count;
} Bucket;

static int compare_buckets(const void *a, const void *b) {
    const Bucket *left = a, *right = b;

    if (left->count != right->count)
        return left->count > right->count ? -1 : 1;
    return left->number < right->number ? -1 : 1;
}

/* Give each word of the bucket a free slot under that displacement, or none of them. */
static bool place_bucket(Lexicon *lexicon, const uint32_t *members, uint32_t count, uint32_t displacement,
                         uint32_t n_slots, bool *taken) {
    for (uint32_t i = 0; i < count; i++) {
        BuildEntry *entry = &lexicon->entries[members[i]];
        uint32_t slot = lexicon_slot(entry->hash, displacement, n_slots);

        if (taken[slot]) {
            while (i-- > 0)
                taken[lexicon->entries[members[i]].slot] = false;
            return false;
        }
        taken[slot] = true;
        entry->slot = slot;
    }
    return true;
}

static uint16_t *place_entries(Lexicon *lexicon, uint32_t n_buckets, uint32_t n_slots) {
    uint16_t *displacements = calloc(n_buckets, sizeof *displacements);
    Bucket *buckets = calloc(n_buckets, sizeof *buckets);
    uint32_t *members = calloc(lexicon->count, sizeof *members);
    bool *taken = calloc(n_slots, sizeof *taken);
    uint32_t first = 0;

    if (!displacements || !buckets || !members || !taken)
        fail("out of memory");
    for (uint32_t i = 0; i < lexicon->count; i++)
        buckets[lexicon_bucket(lexicon->entries[i].hash, n_buckets)].count++;
    for (uint32_t i = 0; i < n_buckets; i++) {
        buckets[i].number = i;
        buckets[i].first = first;
        first += buckets[i].count;
        buckets[i].count = 0;
    }
    for (uint32_t i = 0; i < lexicon->count; i++) {
        Bucket *bucket = &buckets[lexicon_bucket(lexicon->entries[i].hash, n_buckets)];

        members[bucket->first + bucket->count++] = i;
    }
    qsort(buckets, n_buckets, sizeof *buckets, compare_buckets);
    for (uint32_t i = 0; i < n_buckets; i++) {
        uint32_t displacement = 0;

        while (!place_bucket(lexicon, members + buckets[i].first, buckets[i].count, displacement, n_slots, taken)) {
            if (++displacement > UINT16_MAX)
                fail("no perfect hash found");
        }
        displacements[buckets[i].number] = (uint16_t) displacement;
    }
    free(buckets);
    free(members);
    free(taken);
    return displacements;
}

static int compare_senses(const void *a, const void *b) {
    const BuildSense *left = a, *right = b;

    if (left->language != right->language)
        return left->language < right->language ? -1 : 1;
    if (left->class != right->class)
        return left->class < right->class ? -1 : 1;
    return 0;
}

static int compare_phrases(const void *a, const void *b) {
    const BuildPhrase *left = a, *right = b;

    if (left->n_symbols != right->n_symbols)
        return left->n_symbols > right->n_symbols ? -1 : 1;
    return memcmp(left->symbols, right->symbols, left->n_symbols * sizeof *left->symbols);
}

static uint64_t classes_of(const BuildSense *senses, unsigned n_senses) {
    uint64_t bits = 0;

    for (unsigned i = 0; i < n_senses; i++)
        bits |= UINT64_C(1) << senses[i].class;
    return bits;
}

static uint64_t languages_of(const BuildSense *senses, unsigned n_senses, int class) {
    uint64_t bits = 0;

    for (unsigned i = 0; i < n_senses; i++) {
        if (class < 0 || senses[i].class == class)
            bits |= UINT64_C(1) << senses[i].language;
    }
    return bits;
}

/* Which languages have words of a class: so an analyser knows at once that there is nothing to look for. */
static void write_class_languages(const Lexicon *lexicon, const ClassList *classes) {
    printf("const uint64_t lexicon_class_languages[] = {\n");
    for (unsigned class = 0; class < classes->count; class++) {
        uint64_t bits = 0;

        for (uint32_t e = 0; e < lexicon->count; e++)
            bits |= languages_of(lexicon->entries[e].senses, lexicon->entries[e].n_senses, (int) class);
        printf("    UINT64_C(0x%016llx),\n", (unsigned long long) bits);
    }
    printf("};\n\n");
}

static void write_senses(const Lexicon *lexicon, BuildSense *senses, unsigned n_senses) {
    if (n_senses)
        qsort(senses, n_senses, sizeof *senses, compare_senses);
    for (unsigned i = 0; i < n_senses; i++) {
        int32_t payload = senses[i].payload;

        if (senses[i].is_entry)
            payload = (int32_t) lexicon->entries[payload].number;
        printf("    {%ld, %u, %u},\n", (long) payload, senses[i].class, senses[i].language);
    }
}

/* How rarely words of an entry's kind stand in texts: function words, what analyses look for at a glance, the rest. */
static unsigned rarity(const BuildEntry *entry) {
    if (entry->flags & WORD_STOP)
        return 0;
    return entry->flags ? 1 : 2;
}

/* The first language that an entry has a sense in. */
static unsigned first_language(const BuildEntry *entry) {
    unsigned language = entry->n_senses ? entry->senses[0].language : MAX_LANGUAGES;

    for (unsigned i = 1; i < entry->n_senses; i++)
        language = entry->senses[i].language < language ? entry->senses[i].language : language;
    return language;
}

/* Words that meet in a text stand close together: fewer lines of the cache and fewer pages hold them. */
static int compare_entries(const void *a, const void *b) {
    const BuildEntry *left = *(BuildEntry *const *) a, *right = *(BuildEntry *const *) b;
    size_t shorter = left->length < right->length ? left->length : right->length;
    int order;

    if (rarity(left) != rarity(right))
        return rarity(left) < rarity(right) ? -1 : 1;
    if (first_language(left) != first_language(right))
        return first_language(left) < first_language(right) ? -1 : 1;
    order = memcmp(left->word, right->word, shorter);
    if (order != 0)
        return order;
    return left->length < right->length ? -1 : 1;
}

BuildEntry **lexicon_number(Lexicon *lexicon) {
    BuildEntry **entries = calloc(lexicon->count, sizeof *entries);

    if (!entries)
        fail("out of memory");
    if (lexicon->count >> LEXICON_ENTRY_BITS)
        fail("more than %u words", 1u << LEXICON_ENTRY_BITS);
    for (uint32_t i = 0; i < lexicon->count; i++)
        entries[i] = &lexicon->entries[i];
    qsort(entries, lexicon->count, sizeof *entries, compare_entries);
    for (uint32_t i = 0; i < lexicon->count; i++)
        entries[i]->number = i + 1;
    return entries;
}

uint32_t lexicon_final_symbol(const Lexicon *lexicon, uint32_t symbol) {
    return symbol & (SYMBOL_NUMBER | SYMBOL_PUNCTUATION) ? symbol : lexicon->entries[symbol].number;
}

static void write_phrases(const Lexicon *lexicon, BuildEntry **entries) {
    uint32_t symbols = 0, senses = 0;

    for (uint32_t e = 0; e < lexicon->count; e++)
        senses += entries[e]->n_senses;
    printf("const LexiconPhrase lexicon_phrases[] = {\n");
    for (uint32_t e = 0; e < lexicon->count; e++) {
        for (unsigned i = 0; i < entries[e]->n_phrases; i++) {
            const BuildPhrase *phrase = &entries[e]->phrases[i];

            printf("    {UINT64_C(0x%llx), 0x%x, %u, %u, %u, %u},\n",
                   (unsigned long long) classes_of(phrase->senses, phrase->n_senses),
                   lexicon_final_symbol(lexicon, phrase->symbols[0]), symbols, senses,
                   phrase->n_symbols, phrase->n_senses);
            symbols += phrase->n_symbols;
            senses += phrase->n_senses;
        }
    }
    printf("    {0, 0, 0, 0, 0, 0}\n};\n\nconst uint32_t lexicon_symbols[] = {\n");
    for (uint32_t e = 0; e < lexicon->count; e++) {
        for (unsigned i = 0; i < entries[e]->n_phrases; i++) {
            const BuildPhrase *phrase = &entries[e]->phrases[i];

            for (unsigned k = 0; k < phrase->n_symbols; k++)
                printf("    0x%x,\n", lexicon_final_symbol(lexicon, phrase->symbols[k]));
        }
    }
    printf("    0\n};\n\n");
}

static void write_entries(const Lexicon *lexicon, BuildEntry **entries) {
    uint32_t key = 0, senses = 0, phrases = 0;

    printf("_Alignas(64) const LexiconEntry lexicon_entries[] = {\n    {{0, 0}, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0},\n");
    for (uint32_t e = 0; e < lexicon->count; e++) {
        const BuildEntry *entry = entries[e];
        uint64_t phrase_classes = 0;

        for (unsigned i = 0; i < entry->n_phrases; i++)
            phrase_classes |= classes_of(entry->phrases[i].senses, entry->phrases[i].n_senses);
        printf("    {{UINT64_C(0x%llx), UINT64_C(0x%llx)}, "
               "UINT64_C(0x%llx), UINT64_C(0x%llx), UINT64_C(0x%llx), UINT64_C(0x%llx), "
               "%u, %u, %u, %u, %u, %u, %u},\n",
               (unsigned long long) lexicon_load(entry->word, entry->length),
               (unsigned long long) (entry->length > 8 ? lexicon_load(entry->word + 8, entry->length - 8) : 0),
               (unsigned long long) classes_of(entry->senses, entry->n_senses),
               (unsigned long long) languages_of(entry->senses, entry->n_senses, -1),
               (unsigned long long) languages_of(entry->senses, entry->n_senses, lexicon->stop_class),
               (unsigned long long) phrase_classes,
               key, senses, entry->n_senses, phrases, entry->n_phrases, entry->flags, (unsigned) entry->length);
        key += (uint32_t) entry->length;
        senses += entry->n_senses;
        phrases += entry->n_phrases;
    }
    if (senses >> 24)
        fail("more senses than 24 bits can number");
    printf("};\n\nconst char lexicon_keys[] =\n");
    for (uint32_t e = 0; e < lexicon->count; e++) {
        printf("    \"");
        for (size_t i = 0; i < entries[e]->length; i++) {
            unsigned char byte = (unsigned char) entries[e]->word[i];

            if (byte >= 'a' && byte <= 'z')
                putchar(byte);
            else
                printf("\\%03o", byte);
        }
        printf("\"\n");
    }
    printf("    \"\";\n\n");
}

/* The traces of the phrases: see lexicon_pair() and lexicon_marker_pair(). */
static void write_pairs(const Lexicon *lexicon, BuildEntry **entries) {
    static uint64_t pairs[(1 << LEXICON_PAIR_BITS) / 64];

    for (uint32_t e = 0; e < lexicon->count; e++) {
        for (unsigned i = 0; i < entries[e]->n_phrases; i++) {
            const BuildPhrase *phrase = &entries[e]->phrases[i];
            uint32_t first = entries[e]->number, second = lexicon_final_symbol(lexicon, phrase->symbols[0]);
            uint32_t bit = lexicon_pair_bit(first, second), marker_bit = lexicon_pair_bit(~first, second);

            pairs[bit / 64] |= UINT64_C(1) << bit % 64;
            if (phrase->flags & WORD_MARKER)
                pairs[marker_bit / 64] |= UINT64_C(1) << marker_bit % 64;
        }
    }
    printf("const uint64_t lexicon_pairs[] = {\n");
    for (unsigned i = 0; i < sizeof pairs / sizeof *pairs; i++)
        printf("UINT64_C(0x%llx),%c", (unsigned long long) pairs[i], i % 4 == 3 ? '\n' : ' ');
    printf("\n};\n\n");
}

/* The table by slot: see lexicon_entry_at(). */
static void write_slots(const Lexicon *lexicon, uint32_t n_slots) {
    uint32_t *slots = calloc(n_slots, sizeof *slots);

    if (!slots)
        fail("out of memory");
    for (uint32_t i = 0; i < lexicon->count; i++) {
        const BuildEntry *entry = &lexicon->entries[i];

        slots[entry->slot] = lexicon_tag(entry->hash) | entry->number;
    }
    printf("const uint32_t lexicon_slots[] = {\n");
    for (uint32_t i = 0; i < n_slots; i++)
        printf("0x%x,%c", slots[i], i % 8 == 7 ? '\n' : ' ');
    printf("\n};\n\n");
    free(slots);
}

void lexicon_write(Lexicon *lexicon, const ClassList *classes, const LanguageList *languages) {
    uint32_t n_buckets = lexicon->count / WORDS_PER_BUCKET + 1;
    uint32_t n_slots = lexicon->count + lexicon->count / WORDS_PER_EMPTY_SLOT + 1;
    uint16_t *displacements = place_entries(lexicon, n_buckets, n_slots);
    BuildEntry **entries = lexicon_number(lexicon);

    printf("/* Made from lexicon/ at build time. */\n#include \"lexicon.h\"\n#include \"lexicon_tables.h\"\n\n");
    for (uint32_t e = 0; e < lexicon->count; e++) {
        if (entries[e]->n_phrases)
            qsort(entries[e]->phrases, entries[e]->n_phrases, sizeof *entries[e]->phrases, compare_phrases);
    }
    write_entries(lexicon, entries);
    printf("const LexiconSense lexicon_senses[] = {\n");
    for (uint32_t e = 0; e < lexicon->count; e++)
        write_senses(lexicon, entries[e]->senses, entries[e]->n_senses);
    for (uint32_t e = 0; e < lexicon->count; e++) {
        for (unsigned i = 0; i < entries[e]->n_phrases; i++)
            write_senses(lexicon, entries[e]->phrases[i].senses, entries[e]->phrases[i].n_senses);
    }
    printf("    {0, 0, 0}\n};\n\n");
    write_phrases(lexicon, entries);
    write_pairs(lexicon, entries);
    printf("const uint32_t lexicon_n_buckets = %u;\nconst uint32_t lexicon_n_slots = %u;\n"
           "const uint32_t lexicon_n_entries = %u;\n\nconst uint16_t lexicon_displacements[] = {\n",
           n_buckets, n_slots, lexicon->count + 1);
    for (uint32_t i = 0; i < n_buckets; i++)
        printf("%u,%c", displacements[i], i % 16 == 15 ? '\n' : ' ');
    printf("\n};\n\n");
    write_slots(lexicon, n_slots);
    write_class_languages(lexicon, classes);
    printf("const char *const lexicon_languages[] = {\n");
    for (unsigned i = 0; i < languages->count; i++)
        printf("    \"%s\",\n", i == 0 ? "" : languages->codes[i]);
    printf("};\n");
    free(displacements);
    free(entries);
}
