/*
 * support.c - what the planner asks: how many rows a set-returning function will give.
 *
 * The ROWS of a function are those of an article of NOMINAL_BYTES, a usual length. Where the argument is a constant,
 * its own length tells better.
 */
#include "compat.h"

#include "access/detoast.h"
#include "access/htup_details.h"
#include "catalog/pg_proc.h"
#include "nodes/nodeFuncs.h"
#include "nodes/supportnodes.h"
#include "utils/syscache.h"

#define NOMINAL_BYTES 4000.0

/* The ROWS that the function was declared with. */
static double declared_rows(Oid function) {
    HeapTuple tuple = SearchSysCache1(PROCOID, ObjectIdGetDatum(function));
    double rows;

    if (!HeapTupleIsValid(tuple))
        elog(ERROR, "cache lookup failed for function %u", function);
    rows = ((Form_pg_proc) GETSTRUCT(tuple))->prorows;
    ReleaseSysCache(tuple);
    return rows;
}

NEWS_FUNCTION(news_rows_support);

Datum news_rows_support(PG_FUNCTION_ARGS) {
    Node *request = (Node *) PG_GETARG_POINTER(0);

    if (IsA(request, SupportRequestRows)) {
        SupportRequestRows *rows = (SupportRequestRows *) request;
        List *arguments = is_funcclause(rows->node) ? ((FuncExpr *) rows->node)->args : NIL;
        Const *article = arguments ? linitial(arguments) : NULL;

        if (article && IsA(article, Const) && !article->constisnull) {
            double length = (double) toast_raw_datum_size(article->constvalue) - VARHDRSZ;

            rows->rows = Max(declared_rows(rows->funcid) * length / NOMINAL_BYTES, 1.0);
            PG_RETURN_POINTER(rows);
        }
    }
    PG_RETURN_POINTER(NULL);
}
