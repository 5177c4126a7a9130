/*
 * person_case.h - names in another grammatical case than the nominative. Private to the analysis of names.
 */
#ifndef NEWS_PERSON_CASE_H
#define NEWS_PERSON_CASE_H

#include "article.h"
#include "person_words.h"
#include "romanize.h"

/* Longest word, in bytes, whose case is undone. */
#define CASE_MAX_WORD 60

/* Nominatives that one form can have: 'ивановой' is of Иванова, 'иванова' of Иванов. */
#define CASE_MAX_NOMINATIVES 6

typedef struct Nominative
{
    char text[CASE_MAX_WORD + 20];
    size_t length;
    unsigned ending;            /* letters of the ending that the form has instead */
} Nominative;

/* Whether names have cases in the language, so that the lexicon lists their endings. */
static inline bool language_declines(Language language) {
    return lexicon_class_languages[CLASS_NAME_CASE] >> language & 1;
}

/* Whether at least the last word of a name has endings: 'Merkels'. */
static inline bool language_adds_endings(Language language) {
    return (lexicon_class_languages[CLASS_NAME_CASE] | lexicon_class_languages[CLASS_NAME_ENDING]) >> language & 1;
}

/*
 * What the last word of a name may be in the nominative, as the endings of the language tell, the longest first, written
 * as the word is in its text. Returns how many.
 */
extern unsigned read_nominatives(const char *word, size_t length, Language language,
                                 Nominative nominatives[CASE_MAX_NOMINATIVES]);

/* Whether the lexicon has the nominative as a given name. */
extern bool is_given_name(const Nominative *nominative);

/*
 * 'Сергеем Лавровым': where the given name is one that is known in another case, the surname is in that case too. A form
 * that is a nominative of another name stays, unless the surname tells ('Jarosława Kaczyńskiego').
 */
extern void name_words_undo_cases(const Article *article, uint32_t first, CyrillicKind kind, NameWords *words);

#endif
