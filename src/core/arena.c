/*
 * arena.c - a growing arena over the caller's allocator.
 *
 * Small requests are cut from chunks; arrays and large requests are pieces of their own, so that an array grows
 * with the allocator's own realloc (which moves pages, not bytes, once it is large). All pieces hang on one list.
 */
#include "arena.h"

#include <string.h>

#define SMALLEST_ARRAY 16
#define CHUNK_BYTES ((size_t) 8192)
#define ALIGNMENT sizeof(max_align_t)

/* Bytes filled between two looks at interrupts. */
#define FILLED_BYTES ((size_t) 1 << 20)

struct ArenaPiece
{
    ArenaPiece *next;
    ArenaPiece *previous;
};

#define PIECE_HEADER ((sizeof(ArenaPiece) + ALIGNMENT - 1) / ALIGNMENT * ALIGNMENT)

static void *piece_memory(ArenaPiece *piece) {
    return (char *) piece + PIECE_HEADER;
}

static ArenaPiece *memory_piece(void *memory) {
    return (ArenaPiece *) ((char *) memory - PIECE_HEADER);
}

static void piece_link(Arena *arena, ArenaPiece *piece) {
    piece->previous = NULL;
    piece->next = arena->pieces;
    if (arena->pieces)
        arena->pieces->previous = piece;
    arena->pieces = piece;
}

void arena_init(Arena *arena, const Environment *environment) {
    *arena = (Arena) {.environment = environment};
}

bool arena_free_piece(Arena *arena) {
    ArenaPiece *piece = arena->pieces;

    if (!piece)
        return false;
    arena->pieces = piece->next;
    if (piece->next)
        piece->next->previous = NULL;
    arena->free_bytes = 0;
    arena->environment->release(arena->environment->caller, piece);
    return true;
}

void arena_free(Arena *arena) {
    while (arena_free_piece(arena))
        ;
}

bool arena_interrupted(const Arena *arena) {
    return arena->environment->interrupted(arena->environment->caller);
}

/* A piece with room for size bytes; NULL when memory is short. */
static void *piece_alloc(Arena *arena, size_t size) {
    const Environment *environment = arena->environment;
    ArenaPiece *piece;

    if (size > SIZE_MAX - PIECE_HEADER)
        return NULL;
    piece = environment->allocate(environment->caller, PIECE_HEADER + size);
    if (!piece)
        return NULL;
    piece_link(arena, piece);
    return piece_memory(piece);
}

void *arena_alloc(Arena *arena, size_t size) {
    size_t rounded;
    void *memory;

    if (size > SIZE_MAX - ALIGNMENT)
        return NULL;
    rounded = (size / ALIGNMENT + 1) * ALIGNMENT;
    if (rounded > arena->free_bytes) {
        if (rounded > CHUNK_BYTES / 4)
            return piece_alloc(arena, rounded);
        arena->free_start = piece_alloc(arena, CHUNK_BYTES);
        if (!arena->free_start) {
            arena->free_bytes = 0;
            return NULL;
        }
        arena->free_bytes = CHUNK_BYTES;
    }
    memory = arena->free_start;
    arena->free_start += rounded;
    arena->free_bytes -= rounded;
    return memory;
}

Status arena_alloc_filled(Arena *arena, size_t size, int byte, void **memory) {
    char *bytes = *memory = arena_alloc(arena, size);

    if (!bytes)
        return STATUS_OUT_OF_MEMORY;
    for (size_t at = 0; at < size; at += FILLED_BYTES) {
        if (at > 0 && arena_interrupted(arena))
            return STATUS_CANCELLED;
        memset(bytes + at, byte, size - at < FILLED_BYTES ? size - at : FILLED_BYTES);
    }
    return STATUS_OK;
}

bool array_reserve(Arena *arena, Array *array, size_t element_size, uint32_t capacity) {
    const Environment *environment = arena->environment;
    ArenaPiece *piece;

    if (capacity <= array->capacity)
        return true;
    if (capacity > (SIZE_MAX - PIECE_HEADER) / element_size)
        return false;
    if (!array->elements) {
        array->elements = piece_alloc(arena, capacity * element_size);
        if (!array->elements)
            return false;
    } else {
        piece = environment->reallocate(environment->caller, memory_piece(array->elements),
                                        PIECE_HEADER + capacity * element_size);
        if (!piece)
            return false;
        if (piece->previous)
            piece->previous->next = piece;
        else
            arena->pieces = piece;
        if (piece->next)
            piece->next->previous = piece;
        array->elements = piece_memory(piece);
    }
    array->capacity = capacity;
    return true;
}

/* Make room for `count` more elements, at least doubling the array. */
static bool array_grow(Arena *arena, Array *array, size_t element_size, uint32_t count) {
    uint64_t capacity = (uint64_t) array->capacity * 2;

    if (capacity < (uint64_t) array->count + count)
        capacity = (uint64_t) array->count + count;
    if (capacity < SMALLEST_ARRAY)
        capacity = SMALLEST_ARRAY;
    return array_reserve(arena, array, element_size, capacity > UINT32_MAX ? UINT32_MAX : (uint32_t) capacity);
}

void *array_push_many(Arena *arena, Array *array, size_t element_size, uint32_t count) {
    void *place;

    if (count > UINT32_MAX - array->count)
        return NULL;
    if (count > array->capacity - array->count && !array_grow(arena, array, element_size, count))
        return NULL;
    place = (char *) array->elements + (size_t) array->count * element_size;
    array->count += count;
    return place;
}

void *array_push(Arena *arena, Array *array, size_t element_size) {
    return array_push_many(arena, array, element_size, 1);
}
