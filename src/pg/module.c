/*
 * module.c - the library as PostgreSQL loads it, and its version.
 */
#include "compat.h"

#include "access/genam.h"
#include "access/htup_details.h"
#include "access/table.h"
#include "catalog/pg_extension.h"
#include "utils/builtins.h"
#include "utils/fmgroids.h"
#include "utils/inval.h"
#include "utils/rel.h"
#include "utils/syscache.h"

#include "call.h"

#if PG_VERSION_NUM >= 180000
PG_MODULE_MAGIC_EXT(.name = "news_analysis", .version = NEWS_ANALYSIS_VERSION);
#else
PG_MODULE_MAGIC;
#endif

/* The version that the catalog of this database has the extension in; NULL if it is not created here. */
static char *installed_version(void) {
    Relation extensions = table_open(ExtensionRelationId, AccessShareLock);
    ScanKeyData key;
    SysScanDesc scan;
    HeapTuple tuple;
    char *version = NULL;

    ScanKeyInit(&key, Anum_pg_extension_extname, BTEqualStrategyNumber, F_NAMEEQ, CStringGetDatum("news_analysis"));
    scan = systable_beginscan(extensions, ExtensionNameIndexId, true, NULL, 1, &key);
    tuple = systable_getnext(scan);
    if (HeapTupleIsValid(tuple)) {
        bool is_null;
        Datum value = heap_getattr(tuple, Anum_pg_extension_extversion, RelationGetDescr(extensions), &is_null);

        if (!is_null)
            version = TextDatumGetCString(value);
    }
    systable_endscan(scan);
    table_close(extensions, AccessShareLock);
    return version;
}

/* Whether the catalog was found to have this library's version, and no function changed since. */
static bool version_checked = false;

static void functions_changed(Datum argument, int cache, uint32 hash) {
    (void) argument;
    (void) cache;
    (void) hash;
    version_checked = false;
}

/*
 * The SQL functions of one version call the library of another when the package was replaced and ALTER EXTENSION
 * UPDATE forgotten, or when a session keeps an old library loaded. Their rows may have other columns: refuse.
 */
void check_library_version(void) {
    static bool listening = false;
    char *version;

    if (likely(version_checked))
        return;
    if (!listening)
        CacheRegisterSyscacheCallback(PROCOID, functions_changed, (Datum) 0);
    listening = true;
    version = installed_version();
    if (version && strcmp(version, NEWS_ANALYSIS_VERSION) != 0)
        ereport(ERROR,
                (errcode(ERRCODE_OBJECT_NOT_IN_PREREQUISITE_STATE),
                 errmsg("news_analysis library has version %s, but the extension is at version %s",
                        NEWS_ANALYSIS_VERSION, version),
                 errhint("Run ALTER EXTENSION news_analysis UPDATE, then reconnect.")));
    version_checked = true;
}

NEWS_FUNCTION(news_analysis_version);

Datum news_analysis_version(PG_FUNCTION_ARGS) {
    (void) fcinfo;
    PG_RETURN_TEXT_P(cstring_to_text(NEWS_ANALYSIS_VERSION));
}
