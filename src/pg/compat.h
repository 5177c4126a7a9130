/*
 * compat.h - what differs between PostgreSQL 15 and 18, and postgres.h itself. The first include of every file here.
 */
#ifndef NEWS_COMPAT_H
#define NEWS_COMPAT_H

#include <pg_config.h>

#if PG_VERSION_NUM < 150000
#error "news_analysis needs PostgreSQL 15 or later"
#endif

/* Everything else is hidden by -fvisibility=hidden; before 16 PostgreSQL does not mark what must not be. */
#if PG_VERSION_NUM < 160000
#define PGDLLEXPORT __attribute__((visibility("default")))
#endif

#include "postgres.h"

#include "fmgr.h"

#if PG_VERSION_NUM >= 160000
#include "varatt.h"
#endif

/* transaction_timeout came with 17. */
#if PG_VERSION_NUM < 170000
#define TransactionTimeoutPending false
#endif

/* Of old frontend code; the core's Status has values of these names. */
#undef STATUS_OK
#undef STATUS_ERROR
#undef STATUS_EOF

/* Before 16 the function itself is declared without PGDLLEXPORT. */
#if PG_VERSION_NUM < 160000
#define NEWS_FUNCTION(name) \
    extern PGDLLEXPORT Datum name(PG_FUNCTION_ARGS); \
    PG_FUNCTION_INFO_V1(name)
#else
#define NEWS_FUNCTION(name) PG_FUNCTION_INFO_V1(name)
#endif

#endif
