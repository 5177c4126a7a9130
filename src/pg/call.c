/*
 * call.c - what every SQL function does around the core.
 *
 * Memory is the current context's, which the executor resets after each row; large pieces are given back at once by
 * call_end(). The core never unwinds the stack, and nothing here that may raise an error runs below it.
 */
#include "call.h"

#include "mb/pg_wchar.h"
#include "miscadmin.h"
#include "utils/builtins.h"
#include "utils/memutils.h"
#include "utils/tuplestore.h"

/* Bytes copied between two looks at interrupts. */
#define COPY_BYTES ((size_t) 8 << 20)

#define ALLOCATE_FLAGS (MCXT_ALLOC_HUGE | MCXT_ALLOC_NO_OOM)

static void *call_allocate(void *caller, size_t size) {
    return MemoryContextAllocExtended(caller, size, ALLOCATE_FLAGS);
}

static void *call_reallocate(void *caller, void *memory, size_t size) {
#if PG_VERSION_NUM >= 160000
    (void) caller;
    return repalloc_extended(memory, size, ALLOCATE_FLAGS);
#else
    void *volatile moved = NULL;

    /* repalloc_huge() raises its one error, out of memory, before it changes anything. */
    PG_TRY();
    {
        moved = repalloc_huge(memory, size);
    }
    PG_CATCH();
    {
        MemoryContextSwitchTo(caller);
        FlushErrorState();
    }
    PG_END_TRY();
    return moved;
#endif
}

static void call_release(void *caller, void *memory) {
    (void) caller;
    pfree(memory);
}

/*
 * Only what ends the query counts; everything else that is pending can wait for the next CHECK_FOR_INTERRUPTS(). The
 * core answers by returning STATUS_CANCELLED, so that libxml2 is left in order.
 */
static bool call_interrupted(void *caller) {
    (void) caller;
    return INTERRUPTS_PENDING_CONDITION() && (QueryCancelPending || ProcDiePending || TransactionTimeoutPending);
}

void call_begin(Call *call) {
    check_library_version();
    call->environment = (Environment) {
        .allocate = call_allocate,
        .reallocate = call_reallocate,
        .release = call_release,
        .interrupted = call_interrupted,
        .caller = CurrentMemoryContext
    };
    arena_init(&call->arena, &call->environment);
}

void call_end(Call *call) {
    while (arena_free_piece(&call->arena))
        CHECK_FOR_INTERRUPTS();
}

void check_status(Status status) {
    switch (status) {
        case STATUS_OK:
            return;
        case STATUS_CANCELLED:
            CHECK_FOR_INTERRUPTS();
            ereport(ERROR, (errcode(ERRCODE_QUERY_CANCELED), errmsg("canceling statement due to user request")));
            break;
        case STATUS_TOO_LARGE:
            ereport(ERROR,
                    (errcode(ERRCODE_PROGRAM_LIMIT_EXCEEDED),
                     errmsg("article is too long to be analysed"),
                     errdetail("In UTF-8 it must not exceed %zu bytes.", ARTICLE_MAX_BYTES)));
            break;
        case STATUS_OUT_OF_MEMORY:
            ereport(ERROR,
                    (errcode(ERRCODE_OUT_OF_MEMORY),
                     errmsg("out of memory"),
                     errdetail("Failed while analysing an article.")));
            break;
    }
}

Utf8 utf8_argument(FunctionCallInfo fcinfo, int number) {
    text *argument = PG_GETARG_TEXT_PP(number);
    char *bytes = VARDATA_ANY(argument);
    size_t length = VARSIZE_ANY_EXHDR(argument);
    char *converted = pg_server_to_any(bytes, (int) length, PG_UTF8);

    if (converted == bytes)
        return (Utf8) {bytes, length};
    return (Utf8) {converted, strlen(converted)};
}

void article_argument(FunctionCallInfo fcinfo, int number, Call *call, Article *article) {
    Utf8 source = utf8_argument(fcinfo, number);

    check_status(article_read(article, &call->arena, source.bytes, source.length));
}

/* A text datum of those bytes, copied in pieces so that a cancel need not wait for the end of a large one. */
static Datum text_datum(const char *bytes, size_t length) {
    text *result;

    if (length > MaxAllocSize - VARHDRSZ)
        ereport(ERROR,
                (errcode(ERRCODE_PROGRAM_LIMIT_EXCEEDED),
                 errmsg("result is too long"),
                 errdetail("It would take %zu bytes.", length)));
    result = palloc(length + VARHDRSZ);
    SET_VARSIZE(result, length + VARHDRSZ);
    for (size_t at = 0; at < length; at += COPY_BYTES) {
        CHECK_FOR_INTERRUPTS();
        memcpy(VARDATA(result) + at, bytes + at, Min(length - at, COPY_BYTES));
    }
    return PointerGetDatum(result);
}

Datum utf8_datum(const char *bytes, size_t length) {
    char *converted;
    Datum result;

    /* What the core gives are stretches of valid UTF-8: there is nothing to verify again. */
    if (GetDatabaseEncoding() == PG_UTF8 || length > MaxAllocSize - VARHDRSZ)
        return text_datum(bytes, length);
    converted = pg_any_to_server((char *) bytes, (int) length, PG_UTF8);
    if (converted == bytes)
        return text_datum(bytes, length);
    result = text_datum(converted, strlen(converted));
    /* All rows of a set are made in one context. */
    pfree(converted);
    return result;
}

Datum call_end_with_text(FunctionCallInfo fcinfo, Call *call, const char *bytes, size_t length) {
    Datum result = bytes ? utf8_datum(bytes, length) : (Datum) 0;

    call_end(call);
    fcinfo->isnull = bytes == NULL;
    return result;
}

void source_position_begin(SourcePosition *position, const Article *article) {
    *position = (SourcePosition) {.article = article};
}

void rows_begin(Rows *rows, FunctionCallInfo fcinfo, int columns) {
    InitMaterializedSRF(fcinfo, 0);
    rows->set = (ReturnSetInfo *) fcinfo->resultinfo;
    if (rows->set->setDesc->natts != columns || columns > (int) lengthof(rows->values))
        elog(ERROR, "function was declared with %d columns, not %d", rows->set->setDesc->natts, columns);
}

void rows_text(Rows *rows, int column, const char *bytes, size_t length) {
    rows->nulls[column] = bytes == NULL;
    rows->values[column] = bytes ? utf8_datum(bytes, length) : (Datum) 0;
}

void rows_string(Rows *rows, int column, const char *string) {
    rows_text(rows, column, string, string ? strlen(string) : 0);
}

void rows_datum(Rows *rows, int column, Datum value) {
    rows->nulls[column] = false;
    rows->values[column] = value;
}

void rows_position(Rows *rows, int column, SourcePosition *position, uint32_t start, uint32_t length) {
    const Article *article = position->article;
    uint32_t source;

    if (!article_source_of(article, start, length, &position->run, &source)) {
        rows_null(rows, column);
        return;
    }
    Assert(source >= position->at);
    position->characters += (int32) utf8_count(article->source + position->at, source - position->at);
    position->at = source;
    rows_datum(rows, column, Int32GetDatum(position->characters + 1));
}

void rows_null(Rows *rows, int column) {
    rows->nulls[column] = true;
    rows->values[column] = (Datum) 0;
}

void rows_put(Rows *rows) {
    CHECK_FOR_INTERRUPTS();
    tuplestore_putvalues(rows->set->setResult, rows->set->setDesc, rows->values, rows->nulls);
    for (int i = 0; i < rows->set->setDesc->natts; i++) {
        if (!rows->nulls[i] && TupleDescAttr(rows->set->setDesc, i)->attlen == -1)
            pfree(DatumGetPointer(rows->values[i]));
    }
}
