/*
 * lexicon_tables.h - the parts of the compiled lexicon that only lexicon.c reads.
 */
#ifndef NEWS_LEXICON_TABLES_H
#define NEWS_LEXICON_TABLES_H

#include <stdint.h>

extern const uint32_t lexicon_n_buckets;
extern const uint32_t lexicon_n_slots;              /* entries but the empty first */
extern const uint16_t lexicon_displacements[];      /* by bucket */
extern const uint8_t lexicon_tags[];                /* by slot: bits 24 to 31 of its word's hash */

#endif
