/*
 * arena.h - memory and interrupts of the analysis, on loan from its caller.
 *
 * The core runs inside a PostgreSQL backend, inside unit tests and inside fuzzers. It takes memory only through
 * an Environment, keeps everything of one analysis in one Arena, and gives it all back at once. Running out of
 * memory or being cancelled is a Status that travels up the calls; nothing here jumps or exits.
 */
#ifndef NEWS_ARENA_H
#define NEWS_ARENA_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* Outcome of a core function. Anything but STATUS_OK leaves its results unusable, its memory still in the arena. */
typedef enum Status
{
    STATUS_OK = 0,
    STATUS_OUT_OF_MEMORY,       /* the environment's allocator returned NULL */
    STATUS_TOO_LARGE,           /* the input is longer than ARTICLE_MAX_BYTES */
    STATUS_CANCELLED            /* the environment's interrupted() said so */
} Status;

/*
 * What the core needs from outside. The three allocation functions have the contracts of malloc, realloc and free,
 * return NULL when memory is short and never unwind the stack: libxml2 may be below them. interrupted() is asked
 * at least once for every few ten thousand bytes of work and answers whether to give up.
 */
typedef struct Environment
{
    void *(*allocate)(void *caller, size_t size);
    void *(*reallocate)(void *caller, void *memory, size_t size);
    void (*release)(void *caller, void *memory);
    bool (*interrupted)(void *caller);
    void *caller;               /* handed back to each of them */
} Environment;

typedef struct ArenaPiece ArenaPiece;

/* One analysis' memory. Initialise with arena_init(); give back with arena_free(). */
typedef struct Arena
{
    const Environment *environment;
    ArenaPiece *pieces;         /* everything taken from the environment, newest first */
    char *free_start;           /* what is left of the current chunk for small requests */
    size_t free_bytes;
} Arena;

/*
 * A growing array of equal elements in an arena. One element type a variable: `elements` is what the owner casts.
 */
typedef struct Array
{
    void *elements;
    uint32_t count;
    uint32_t capacity;
} Array;

/* How many cheap steps (a token, a character) a loop may take between two looks at arena_interrupted(). */
#define STEPS_BETWEEN_INTERRUPTS 4096

extern void arena_init(Arena *arena, const Environment *environment);
extern void arena_free(Arena *arena);

/*
 * Give back one piece of what the arena holds, whose contents are void from then on; false when nothing is left. For
 * callers that want to look at interrupts in between: giving back hundreds of megabytes takes its time.
 */
extern bool arena_free_piece(Arena *arena);

/* Whether the caller wants the analysis to stop; the function that asked returns STATUS_CANCELLED. */
extern bool arena_interrupted(const Arena *arena);

/* size bytes aligned for any type, not cleared; NULL when memory is short. */
extern void *arena_alloc(Arena *arena, size_t size);

/* The same with all bytes set to `byte`, at *memory. It looks at interrupts: a large table takes its time. */
extern Status arena_alloc_filled(Arena *arena, size_t size, int byte, void **memory);

/*
 * A place at the array's end for one more element of element_size bytes, not cleared; NULL when memory is short.
 * Moves the elements when the array is full, so that earlier pointers into it are void after a call.
 */
extern void *array_push(Arena *arena, Array *array, size_t element_size);

/* Let the array hold `capacity` elements without moving; false when memory is short. */
extern bool array_reserve(Arena *arena, Array *array, size_t element_size, uint32_t capacity);

/* The same as array_push() for `count` elements at once. */
extern void *array_push_many(Arena *arena, Array *array, size_t element_size, uint32_t count);

#endif
