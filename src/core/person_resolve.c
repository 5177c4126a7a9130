/*
 * person_resolve.c - which mentions of an article are one person.
 *
 * News introduces a person by the full name and goes on with a part of it. Full names are grouped by key, by
 * the parts of one being among the other's, or by likeness; a part alone is the person of that surname (else
 * given name) who was mentioned last, or, if none was, who comes first; a title seen with one of them decides
 * between two. Names are found through an index of their parts, of which only the newest few are looked at,
 * so that cost stays linear.
 */
#include "person_resolve.h"

#include <string.h>

#include "person_case.h"
#include "person_japanese.h"
#include "person_settle.h"
#include "person_tokens.h"

/* How many persons that share a part of their names are compared. */
#define MAX_NAMESAKES 8

/* Full names this alike, with a common surname, are misspellings of one. */
#define SAME_LIKENESS 0.94f

/* Longest word that is looked up as a particle, in bytes: 'saint'. */
#define MAX_PARTICLE 5

#define NO_PERSON UINT32_MAX
#define NO_NODE UINT32_MAX

/* In PersonMention.person of a part of a name, between the two readings: the rest is the number of the name. */
#define SHORT_NAME (UINT32_C(1) << 31)

/* What some mentions are written like, to the letter: an article repeats its names, and each is read once. */
typedef struct Spelling
{
    uint64_t hash;
    uint32_t mention;           /* the first of them */
    uint32_t name;              /* NO_NAME: it names nobody */
    uint32_t next;              /* older spelling of the slot */
} Spelling;

#define NO_NAME UINT32_MAX

typedef struct Person
{
    uint32_t name;
    uint32_t last_mention;      /* number of the last mention so far; NO_PERSON for none */
    uint32_t title_entry;       /* lexicon entry of the title last seen with the name; 0 for none */
    uint32_t number;            /* in order of first mention; NO_PERSON before that */
    PersonText canonical;
} Person;

/* One part of one person's name, in the chain of its slot. */
typedef struct PartNode
{
    uint64_t hash;
    uint32_t person;
    uint32_t next;              /* older node of the slot */
    bool family;
    bool written;               /* as the article writes it, though the canonical form has it not: 'Tom' of Thomas */
} PartNode;

typedef struct Resolver
{
    const Article *article;
    const PersonMention *mentions;
    Array names;                /* of PersonName */
    Array spellings;            /* of Spelling */
    Array persons;              /* of Person */
    Array nodes;                /* of PartNode */
    uint32_t *slots;            /* newest node by hash of the part */
    uint32_t *spelling_slots;   /* newest spelling by its hash */
    uint32_t mask;              /* of either */
} Resolver;

static PersonName *name_at(const Resolver *resolver, uint32_t name) {
    return (PersonName *) resolver->names.elements + name;
}

static Person *person_at(const Resolver *resolver, uint32_t person) {
    return (Person *) resolver->persons.elements + person;
}

static const PartNode *node_at(const Resolver *resolver, uint32_t node) {
    return (const PartNode *) resolver->nodes.elements + node;
}

static uint64_t part_hash(const PersonName *name, const NamePart *part) {
    return lexicon_hash(name->text + part->start, part->length);
}

static unsigned counted_parts(const PersonName *name) {
    unsigned count = 0;

    for (unsigned i = 0; i < name->n_parts; i++)
        count += part_counts(&name->parts[i]);
    return count;
}

static bool is_family(const PersonName *name, unsigned part) {
    return part >= name->surname && part < (unsigned) name->surname + name->n_surname;
}

static bool parts_agree(const PersonName *a, const NamePart *a_part, const PersonName *b,
                        const NamePart *b_part) {
    const char *a_text = a->text + a_part->start, *b_text = b->text + b_part->start;

    if (a_part->kind == PART_INITIAL || b_part->kind == PART_INITIAL)
        return a_text[0] == b_text[0];
    return a_part->length == b_part->length && memcmp(a_text, b_text, a_part->length) == 0;
}

/* Whether every part of the shorter name is, in order, in the longer one. */
static bool is_within(const PersonName *shorter, const PersonName *longer) {
    unsigned at = 0;

    for (unsigned i = 0; i < shorter->n_parts; i++) {
        if (!part_counts(&shorter->parts[i]))
            continue;
        while (at < longer->n_parts
               && !(part_counts(&longer->parts[at])
                    && parts_agree(shorter, &shorter->parts[i], longer, &longer->parts[at])))
            at++;
        if (at++ >= longer->n_parts)
            return false;
    }
    return true;
}

static const NamePart *suffix_of(const PersonName *name) {
    const NamePart *last = &name->parts[name->n_parts - 1];

    return last->kind == PART_SUFFIX ? last : NULL;
}

/* A given name and a number, as popes and kings have: nobody's who has a surname. */
static bool is_regnal(const PersonName *name) {
    const NamePart *suffix = suffix_of(name);

    return suffix && memchr("ivx", name->text[suffix->start], 3) && counted_parts(name) == 1;
}

/* Whether two full names with a common part are one person's. */
static bool are_one(const PersonName *a, const PersonName *b) {
    const NamePart *a_suffix = suffix_of(a), *b_suffix = suffix_of(b);

    if ((a_suffix && b_suffix && !parts_agree(a, a_suffix, b, b_suffix)) || is_regnal(a) != is_regnal(b))
        return false;
    return is_within(a, b) || is_within(b, a) || person_name_similarity(a, b) >= SAME_LIKENESS;
}

/* ----------------------------------------------------------------------------------------------------------
 * The index
 */

static Status add_node(Resolver *resolver, uint64_t hash, uint32_t person, bool family, bool written) {
    uint32_t *slot = &resolver->slots[hash & resolver->mask];
    PartNode *node = array_push(resolver->article->arena, &resolver->nodes, sizeof *node);

    if (!node)
        return STATUS_OUT_OF_MEMORY;
    *node = (PartNode) {hash, person, *slot, family, written};
    *slot = resolver->nodes.count - 1;
    return STATUS_OK;
}

static Status add_person(Resolver *resolver, uint32_t name_number, uint32_t *number) {
    Person *person = array_push(resolver->article->arena, &resolver->persons, sizeof *person);
    const PersonName *name = name_at(resolver, name_number);

    if (!person)
        return STATUS_OUT_OF_MEMORY;
    *person = (Person) {.name = name_number, .last_mention = NO_PERSON, .number = NO_PERSON};
    *number = resolver->persons.count - 1;
    for (unsigned i = 0; i < name->n_parts; i++) {
        if (part_counts(&name->parts[i]) && name->parts[i].kind != PART_INITIAL
            && add_node(resolver, part_hash(name, &name->parts[i]), *number, is_family(name, i), false) != STATUS_OK)
            return STATUS_OUT_OF_MEMORY;
    }
    return STATUS_OK;
}

/* The full name among the persons known that is the same person; NO_PERSON if there is none. */
static uint32_t find_full(const Resolver *resolver, const PersonName *name) {
    unsigned seen = 0;

    for (unsigned i = 0; i < name->n_parts; i++) {
        uint64_t hash;

        if (name->parts[i].kind != PART_NAME || !is_family(name, i))
            continue;
        hash = part_hash(name, &name->parts[i]);
        for (uint32_t at = resolver->slots[hash & resolver->mask]; at != NO_NODE && seen < MAX_NAMESAKES;
             at = node_at(resolver, at)->next) {
            const PartNode *node = node_at(resolver, at);

            if (node->hash != hash || node->written)
                continue;
            seen++;
            if (are_one(name, name_at(resolver, person_at(resolver, node->person)->name)))
                return node->person;
        }
    }
    return NO_PERSON;
}

/* The styles of names whose surnames have several spellings, and the languages of those. */
static const struct
{
    NameStyle style;
    Language language;
} eastern[] = {{NAME_KOREAN, LANGUAGE_KO}, {NAME_CHINESE, LANGUAGE_ZH}};

#define N_EASTERN (sizeof eastern / sizeof eastern[0])

/* The surname in that language which a name of one word is a spelling of: 'jung' for 'chung'; false if there is none. */
static bool settle_surname(const PersonName *name, Language language, PersonName *surname) {
    const NamePart *part = &name->parts[0];
    const char *text;
    uint32_t entry;
    size_t length;

    if (name->n_parts != 1 || part->kind != PART_NAME)
        return false;
    entry = settled_entry(lexicon_find(name->text + part->start, part->length), CLASS_NAME_VARIANT, language);
    if (!entry)
        return false;
    *surname = (PersonName) {.n_surname = 1};
    text = lexicon_word(entry, &length);
    return settle_part(surname, text, length, PART_NAME, false);
}

/* Whether the name is perhaps a surname with its particles: 'Van Gogh', 'Von der Leyen'. */
static bool leads_with_particle(const PersonName *name) {
    for (unsigned i = 0; i + 1 < name->n_parts; i++) {
        const NamePart *part = &name->parts[i];

        if (part->length > MAX_PARTICLE
            || !(lexicon_entries[lexicon_find(name->text + part->start, part->length)].classes
                 & CLASS_BIT(CLASS_NAME_PARTICLE)))
            return false;
    }
    return name->n_parts > 1;
}

/* Whether the same words stand side by side in the full name: 'Van Gogh' in 'Vincent van Gogh'. */
static bool is_stretch(const PersonName *part, const PersonName *full) {
    for (unsigned first = 0; first + part->n_parts <= full->n_parts; first++) {
        unsigned n = 0;

        while (n < part->n_parts && parts_agree(part, &part->parts[n], full, &full->parts[first + n]))
            n++;
        if (n == part->n_parts)
            return true;
    }
    return false;
}

/* Whether a part of a name means the full one, by its own spelling or as a surname by another. */
static bool means(const PersonName *part, const PersonName *full) {
    PersonName surname;

    if (is_within(part, full) || (leads_with_particle(part) && is_stretch(part, full)))
        return true;
    for (unsigned i = 0; i < N_EASTERN; i++) {
        if (full->style == eastern[i].style && settle_surname(part, eastern[i].language, &surname))
            return parts_agree(&surname, &surname.parts[0], full, &full->parts[full->surname]);
    }
    return false;
}

/*
 * Whom a part of a name means, by the spelling that is indexed. Surnames go before given names, then a title seen
 * before, then who was mentioned last; of those not mentioned yet, who comes first.
 */
static uint32_t find_spelling(const Resolver *resolver, const PersonName *name, uint32_t title_entry) {
    uint32_t best = NO_PERSON;
    int64_t best_rank = -1;
    unsigned seen = 0, last = name->n_parts;
    uint64_t hash;

    while (last > 0 && !part_counts(&name->parts[last - 1]))
        last--;
    if (last == 0)
        return NO_PERSON;
    hash = part_hash(name, &name->parts[last - 1]);
    for (uint32_t at = resolver->slots[hash & resolver->mask]; at != NO_NODE && seen < MAX_NAMESAKES;
         at = node_at(resolver, at)->next) {
        const PartNode *node = node_at(resolver, at);
        const Person *person = person_at(resolver, node->person);
        int64_t rank;

        if (node->hash != hash)
            continue;
        seen++;
        if (node->written ? name->n_parts > 1 : !means(name, name_at(resolver, person->name)))
            continue;
        rank = person->last_mention == NO_PERSON ? (int64_t) UINT32_MAX - node->person
            : (int64_t) UINT32_MAX + person->last_mention;
        if (title_entry && person->title_entry == title_entry)
            rank += INT64_C(1) << 40;
        if (node->family)
            rank += INT64_C(1) << 41;
        if (!node->written)
            rank += INT64_C(1) << 42;
        if (rank > best_rank) {
            best_rank = rank;
            best = node->person;
        }
    }
    return best;
}

/* Whom a part of a name means: as it is spelled, else as the surname which that is a spelling of. */
static uint32_t find_short(const Resolver *resolver, const PersonName *name, uint32_t title_entry) {
    uint32_t person = find_spelling(resolver, name, title_entry);
    PersonName surname;

    for (unsigned i = 0; i < N_EASTERN && person == NO_PERSON; i++) {
        if (!settle_surname(name, eastern[i].language, &surname))
            continue;
        person = find_spelling(resolver, &surname, title_entry);
        if (person != NO_PERSON && !means(name, name_at(resolver, person_at(resolver, person)->name)))
            person = NO_PERSON;
    }
    return person;
}

/* ----------------------------------------------------------------------------------------------------------
 * Mentions
 */

/* The entry of the word a title ends with. */
static uint32_t title_entry(const Article *article, const PersonMention *mention) {
    return mention->title_length > 0 && mention->first_token > 0
        ? token_entry(&article->tokens[mention->first_token - 1]) : 0;
}

/* Give the person a name that is its own canonical form. */
static Status steady(Resolver *resolver, Person *person) {
    PersonName *name;

    if (person_name_is_plain(name_at(resolver, person->name)))
        return STATUS_OK;
    name = array_push(resolver->article->arena, &resolver->names, sizeof *name);
    if (!name)
        return STATUS_OUT_OF_MEMORY;
    *name = *name_at(resolver, person->name);
    person->name = resolver->names.count - 1;
    return person_name_steady(resolver->article->arena, name);
}

static Status write_canonical(Resolver *resolver, Person *person) {
    char written[PERSON_MAX_CANONICAL];
    Status status = steady(resolver, person);
    size_t length;
    char *bytes;

    if (status != STATUS_OK)
        return status;
    length = person_name_write(name_at(resolver, person->name), written);
    bytes = arena_alloc(resolver->article->arena, length);
    if (!bytes)
        return STATUS_OUT_OF_MEMORY;
    memcpy(bytes, written, length);
    person->canonical = (PersonText) {bytes, length};
    return STATUS_OK;
}

static unsigned initials(const PersonName *name) {
    unsigned count = 0;

    for (unsigned i = 0; i < name->n_parts; i++)
        count += name->parts[i].kind == PART_INITIAL;
    return count;
}

/* The fuller of two names of one person is kept; names count more than initials. */
static void keep_fuller(const Resolver *resolver, Person *person, uint32_t name) {
    const PersonName *now = name_at(resolver, person->name), *other = name_at(resolver, name);
    unsigned now_written = counted_parts(now) - initials(now), other_written = counted_parts(other) - initials(other);

    if (other_written > now_written || (other_written == now_written && counted_parts(other) > counted_parts(now)))
        person->name = name;
}

/* Bytes of the mention's last token that are a particle written on to the name. */
static size_t trimmed_bytes(const Article *article, const PersonMention *mention) {
    const Token *last = &article->tokens[mention->end_token - 1];

    return last->start + last->length - mention->start - mention->length;
}

static bool read_name(const Article *article, const PersonMention *mention, PersonName *name) {
    return person_name_read_mention(article, mention->first_token, mention->end_token,
                                    trimmed_bytes(article, mention), name);
}

static bool spelled_alike(const Article *article, const PersonMention *a, const PersonMention *b) {
    return a->length == b->length && trimmed_bytes(article, a) == trimmed_bytes(article, b)
        && memcmp(article->text + a->start, article->text + b->start, a->length) == 0;
}

/* Whether the token names the single part of a name, as it would if it stood alone. */
static bool reads_alone_as(const Article *article, uint32_t token, const PersonName *part) {
    PersonName alone;

    return token_is_capital(&article->tokens[token])
        && person_name_read_mention(article, token, token + 1, 0, &alone) && alone.n_parts == 1
        && parts_agree(&alone, &alone.parts[0], part, &part->parts[0]);
}

/* Index the words of a person's mention that the canonical form has replaced or left out. */
static Status add_written(Resolver *resolver, const PersonMention *mention, uint32_t person) {
    const Article *article = resolver->article;
    const PersonName *name = name_at(resolver, person_at(resolver, person)->name);

    if (name->as_written || name->style != NAME_WESTERN || trimmed_bytes(article, mention) > 0)
        return STATUS_OK;
    for (uint32_t i = mention->first_token; i < mention->end_token; i++) {
        PersonName alone;

        if (!token_is_capital(&article->tokens[i]) || article->tokens[i].length < 2
            || !person_name_read_mention(article, i, i + 1, 0, &alone) || alone.n_parts != 1
            || is_within(&alone, name))
            continue;
        if (add_node(resolver, part_hash(&alone, &alone.parts[0]), person, false, true) != STATUS_OK)
            return STATUS_OUT_OF_MEMORY;
    }
    return STATUS_OK;
}

/* The number of the name that a mention reads as; NO_NAME if it names nobody. */
static Status name_of(Resolver *resolver, uint32_t mention, uint32_t *number) {
    const Article *article = resolver->article;
    const PersonMention *read = &resolver->mentions[mention];
    uint64_t hash = lexicon_hash(article->text + read->start, read->length);
    uint32_t *slot = &resolver->spelling_slots[hash & resolver->mask];
    const Spelling *known = resolver->spellings.elements;
    Spelling *spelling;
    PersonName *name;

    for (uint32_t at = *slot; at != NO_NODE; at = known[at].next) {
        if (known[at].hash == hash && spelled_alike(article, read, &resolver->mentions[known[at].mention])) {
            *number = known[at].name;
            return STATUS_OK;
        }
    }
    name = array_push(article->arena, &resolver->names, sizeof *name);
    spelling = array_push(article->arena, &resolver->spellings, sizeof *spelling);
    if (!name || !spelling)
        return STATUS_OUT_OF_MEMORY;
    *number = resolver->names.count - 1;
    if (!read_name(article, read, name)) {
        resolver->names.count--;
        *number = NO_NAME;
    }
    *spelling = (Spelling) {hash, mention, *number, *slot};
    *slot = resolver->spellings.count - 1;
    return STATUS_OK;
}

/* First reading: the full names. Mentions by a part only are left for the second. */
static Status read_full(Resolver *resolver, PersonMention *mention, uint32_t index) {
    uint32_t name;
    Status status = name_of(resolver, index, &name);

    mention->person = NO_PERSON;
    if (status != STATUS_OK || name == NO_NAME)
        return status;
    mention->person = SHORT_NAME | name;
    if ((counted_parts(name_at(resolver, name)) < 2 && !is_regnal(name_at(resolver, name)))
        || leads_with_particle(name_at(resolver, name)))
        return STATUS_OK;
    mention->person = find_full(resolver, name_at(resolver, name));
    if (mention->person == NO_PERSON) {
        status = add_person(resolver, name, &mention->person);
        return status == STATUS_OK ? add_written(resolver, mention, mention->person) : status;
    }
    keep_fuller(resolver, person_at(resolver, mention->person), name);
    return STATUS_OK;
}

/* Whom a surname in another case than the nominative means: 'Лавровым'. */
static Status find_declined(Resolver *resolver, const PersonMention *mention, uint32_t title, uint32_t *person) {
    const Article *article = resolver->article;
    const Token *token = &article->tokens[mention->end_token - 1];
    Nominative nominatives[CASE_MAX_NOMINATIVES];
    unsigned count = read_nominatives(article->text + token->start, token->length, article->language, nominatives);

    for (unsigned i = 0; i < count && *person == NO_PERSON; i++) {
        Article alone;
        PersonName name;
        Status status = article_read_name(&alone, article->arena, nominatives[i].text, nominatives[i].length);

        if (status != STATUS_OK)
            return status;
        if (person_name_read_mention(&alone, 0, alone.n_tokens, 0, &name))
            *person = find_short(resolver, &name, title);
    }
    return STATUS_OK;
}

/* Whom a Japanese surname in characters means, by its reading: '高市'. */
static uint32_t find_by_reading(const Resolver *resolver, const PersonMention *mention, uint32_t title) {
    PersonName surname = {.n_surname = 1};
    JapaneseName name;
    size_t length;
    const char *text;

    if (!japanese_name_read(resolver->article, mention->first_token, mention->end_token, &name)
        || name.given < mention->end_token || !name.surname_reading)
        return NO_PERSON;
    text = lexicon_word(name.surname_reading, &length);
    return settle_part(&surname, text, length, PART_NAME, false) ? find_short(resolver, &surname, title) : NO_PERSON;
}

/* Second reading, in order: the others, which are somebody's too, and the persons' numbers. */
static Status read_short(Resolver *resolver, PersonMention *mention, uint32_t index, uint32_t *n_persons) {
    uint32_t title = title_entry(resolver->article, mention);
    Person *person;
    Status status;

    if (mention->person & SHORT_NAME) {
        uint32_t name = mention->person & ~SHORT_NAME;

        mention->person = find_short(resolver, name_at(resolver, name), title);
        if (mention->person == NO_PERSON && name_at(resolver, name)->n_parts == 1
            && language_adds_endings(resolver->article->language)) {
            status = find_declined(resolver, mention, title, &mention->person);
            if (status != STATUS_OK)
                return status;
        }
        if (mention->person == NO_PERSON && resolver->article->language == LANGUAGE_JA)
            mention->person = find_by_reading(resolver, mention, title);
        if (mention->person == NO_PERSON && counted_parts(name_at(resolver, name)) > 1)
            mention->person = find_full(resolver, name_at(resolver, name));
        if (mention->person == NO_PERSON) {
            status = add_person(resolver, name, &mention->person);
            if (status != STATUS_OK)
                return status;
        }
    }
    person = person_at(resolver, mention->person);
    person->last_mention = index;
    if (title)
        person->title_entry = title;
    if (person->number == NO_PERSON) {
        person->number = (*n_persons)++;
        status = write_canonical(resolver, person);
        if (status != STATUS_OK)
            return status;
    }
    mention->person = person->number;
    mention->canonical = person->canonical;
    return STATUS_OK;
}

static Status begin(Resolver *resolver, const Article *article, const Array *mentions) {
    uint32_t n_slots = 16;
    void *slots;
    Status status;

    *resolver = (Resolver) {.article = article, .mentions = mentions->elements};
    while (n_slots / 2 < mentions->count)
        n_slots *= 2;
    status = arena_alloc_filled(article->arena, sizeof *resolver->slots * 2 * n_slots, 0xFF, &slots);
    if (status != STATUS_OK)
        return status;
    resolver->mask = n_slots - 1;
    resolver->slots = slots;
    resolver->spelling_slots = resolver->slots + n_slots;
    return STATUS_OK;
}

Status persons_resolve(const Article *article, Array *mentions) {
    PersonMention *mention = mentions->elements;
    uint32_t n_persons = 0, kept = 0;
    Resolver resolver;
    Status status = begin(&resolver, article, mentions);

    for (uint32_t i = 0; i < mentions->count && status == STATUS_OK; i++) {
        if (i % STEPS_BETWEEN_INTERRUPTS == 0 && arena_interrupted(article->arena))
            return STATUS_CANCELLED;
        status = read_full(&resolver, &mention[i], i);
    }
    for (uint32_t i = 0; i < mentions->count && status == STATUS_OK; i++) {
        if (i % STEPS_BETWEEN_INTERRUPTS == 0 && arena_interrupted(article->arena))
            return STATUS_CANCELLED;
        if (mention[i].person == NO_PERSON)
            continue;
        status = read_short(&resolver, &mention[i], i, &n_persons);
        mention[kept++] = mention[i];
    }
    mentions->count = kept;
    return status;
}

/* Whether the mention has the name's single word, though its canonical form may have another for it. */
static bool is_written_in(const Article *article, const PersonMention *mention, const PersonName *name) {
    bool found = false;

    for (uint32_t i = mention->first_token; name->n_parts == 1 && !found && i < mention->end_token; i++)
        found = trimmed_bytes(article, mention) == 0 && reads_alone_as(article, i, name);
    return found;
}

Status person_canonical_in(const Article *article, const Array *mentions, const char *name,
                           size_t length, PersonText *out) {
    const PersonMention *mention = mentions->elements;
    Article alone;
    PersonName wanted, found;
    bool best_family = false;
    Status status = article_read_name(&alone, article->arena, name, length);

    *out = (PersonText) {0};
    if (status != STATUS_OK)
        return status;
    if (!person_name_read_mention(&alone, 0, alone.n_tokens, 0, &wanted))
        return STATUS_OK;
    for (uint32_t i = 0; i < mentions->count; i++) {
        bool family;

        if (i % STEPS_BETWEEN_INTERRUPTS == 0 && arena_interrupted(article->arena))
            return STATUS_CANCELLED;
        if (!read_name(article, &mention[i], &found)
            || !(means(&wanted, &found) || is_written_in(article, &mention[i], &wanted)))
            continue;
        family = parts_agree(&wanted, &wanted.parts[wanted.surname], &found, &found.parts[found.surname]);
        if (!out->bytes || (family && !best_family)) {
            *out = mention[i].canonical;
            best_family = family;
        }
    }
    return out->bytes ? STATUS_OK : person_canonical(article->arena, name, length, out);
}
