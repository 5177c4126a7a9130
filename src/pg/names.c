/*
 * names.c - canonical_person(), person_key() and person_similarity(): names without an article.
 */
#include "call.h"

#include "person_name.h"

/* What person_canonical() and person_key() have in common. */
typedef Status (*NameFunction)(Arena *arena, const char *name, size_t length, PersonText *out);

static Datum name_result(FunctionCallInfo fcinfo, NameFunction function) {
    Utf8 name = utf8_argument(fcinfo, 0);
    PersonText text;
    Call call;

    call_begin(&call);
    check_status(function(&call.arena, name.bytes, name.length, &text));
    return call_end_with_text(fcinfo, &call, text.bytes, text.length);
}

NEWS_FUNCTION(news_canonical_person);

Datum news_canonical_person(PG_FUNCTION_ARGS) {
    return name_result(fcinfo, person_canonical);
}

NEWS_FUNCTION(news_person_key);

Datum news_person_key(PG_FUNCTION_ARGS) {
    return name_result(fcinfo, person_key);
}

NEWS_FUNCTION(news_person_similarity);

Datum news_person_similarity(PG_FUNCTION_ARGS) {
    Utf8 a = utf8_argument(fcinfo, 0);
    Utf8 b = utf8_argument(fcinfo, 1);
    float similarity;
    Call call;

    call_begin(&call);
    check_status(person_similarity(&call.arena, a.bytes, a.length, b.bytes, b.length, &similarity));
    call_end(&call);
    PG_RETURN_FLOAT4(similarity);
}
