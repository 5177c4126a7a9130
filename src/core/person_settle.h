/*
 * person_settle.h - from the words of a name to its settled parts. Private to the analysis of names.
 */
#ifndef NEWS_PERSON_SETTLE_H
#define NEWS_PERSON_SETTLE_H

#include "person_name.h"
#include "person_words.h"

/* Append a part to the name; false if there is no more room. */
extern bool settle_part(PersonName *name, const char *text, size_t length, PartKind kind, bool hyphen);

/*
 * person_east.c: Korean or Chinese names, in Latin letters or their own. False: the name is none; *name is as
 * before.
 */
extern bool settle_east(const NameWords *words, const NameRun *run, PersonName *name);

/* person_west.c: any other. */
extern void settle_west(const NameWords *words, const NameRun *run, PersonName *name);

/* What the lexicon settles that entry on in that class and language; 0 if it says nothing. */
extern uint32_t settled_entry(uint32_t entry, Class class, Language language);

/* Whether the lexicon lists the entry in that class for that language by name. */
extern bool is_listed(uint32_t entry, Class class, Language language);

/* Whether it tells father from son, in any language: Jr., III. */
extern bool is_generation_word(uint32_t entry);

/* Whether it is a Chinese surname, in Pinyin or as it is written outside the mainland. */
extern bool is_chinese_surname(uint32_t entry);

/* Whether it is a given name, and not one listed as Korean or Chinese. */
extern bool is_western_given(const NameWord *word);

#endif
