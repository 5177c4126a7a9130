# news_analysis: a PGXS build. make, make install and make installcheck work against the server of PG_CONFIG;
# make core, make unit and make fuzz need no server. What is generated goes to BUILD.

EXTENSION = news_analysis
MODULE_big = news_analysis
EXTENSION_VERSION = $(shell sed -n "s/^default_version *= *'\(.*\)'/\1/p" news_analysis.control)

BUILD ?= build
CORE = $(sort $(wildcard src/core/*.c))
GENERATED = $(BUILD)/characters_data.c $(BUILD)/lexicon_data.c $(BUILD)/timex_rules_data.c $(BUILD)/block_model_data.c
OBJS = $(CORE:.c=.o) $(GENERATED:.c=.o) $(patsubst %.c,%.o,$(sort $(wildcard src/pg/*.c)))

DATA = $(wildcard sql/news_analysis--*.sql)
REGRESS = $(notdir $(basename $(filter-out sql/news_analysis--%,$(sort $(wildcard sql/*.sql)))))

PKG_CONFIG ?= pkg-config
LIBRARY_CFLAGS := $(shell $(PKG_CONFIG) --cflags libxml-2.0 libutf8proc)
LIBRARY_LIBS := $(shell $(PKG_CONFIG) --libs libxml-2.0 libutf8proc)

# The server's headers as system headers, so that -Wextra speaks of this project alone.
PG_CPPFLAGS = -isystem "$(shell $(PG_CONFIG) --includedir-server)" -Isrc/core -I$(BUILD) $(LIBRARY_CFLAGS) -DNEWS_ANALYSIS_VERSION='"$(EXTENSION_VERSION)"'
PG_CFLAGS = -std=gnu11 -Wall -Wextra -Werror=implicit-function-declaration -fvisibility=hidden
SHLIB_LINK = $(LIBRARY_LIBS)
REGRESS_OPTS = --load-extension=news_analysis --encoding=UTF8 --no-locale
EXTRA_CLEAN = $(BUILD)

PG_CONFIG ?= pg_config
PGXS := $(shell $(PG_CONFIG) --pgxs)
include $(PGXS)

# Nearly all the time goes into the analysis. OPTFLAGS= builds it with the server's flags alone.
OPTFLAGS ?= -O3 -fomit-frame-pointer
$(CORE:.c=.o): CFLAGS += $(OPTFLAGS)

CORE_HEADERS = $(wildcard src/core/*.h) $(BUILD)/lexicon_classes.h
$(OBJS) $(OBJS:.o=.bc): $(CORE_HEADERS) $(wildcard src/pg/*.h)

# Data compiled into read-only tables, by generators that are built and run here.

HOST_COMPILE = $(CC) -std=gnu11 -O1 -Wall -Wextra -Isrc/core -I$(BUILD) $(LIBRARY_CFLAGS)

# What each character is, of utf8proc's tables.

$(BUILD)/compile_characters: src/compile/characters.c src/core/characters.h
	@mkdir -p $(BUILD)
	$(HOST_COMPILE) -o $@ $< $(LIBRARY_LIBS)

$(BUILD)/characters_data.c: $(BUILD)/compile_characters
	@echo compiling characters into $@
	@$< > $@.new && mv $@.new $@

# The words, lexicon/<language>/<class>.tsv.

LEXICON = $(sort $(filter-out %/timex_rule.tsv,$(wildcard lexicon/*/*.tsv)))
LEXICON_READER = src/compile/lexicon_files.c src/compile/lexicon_build.c src/compile/classes.c src/compile/input.c \
	src/core/segment.c src/core/unicode.c $(BUILD)/characters_data.c
LEXICON_COMPILER = src/compile/lexicon.c $(LEXICON_READER)

$(BUILD)/compile_lexicon: $(LEXICON_COMPILER) $(wildcard src/compile/*.h src/core/*.h)
	$(HOST_COMPILE) -o $@ $(LEXICON_COMPILER) $(LIBRARY_LIBS)

$(BUILD)/lexicon_classes.h: $(BUILD)/compile_lexicon lexicon/classes.tsv $(LEXICON)
	@echo compiling lexicon/ into $@
	@$< classes lexicon/classes.tsv $(LEXICON) > $@.new && mv $@.new $@

$(BUILD)/lexicon_data.c: $(BUILD)/compile_lexicon lexicon/classes.tsv $(LEXICON)
	@echo compiling lexicon/ into $@
	@$< tables lexicon/classes.tsv $(LEXICON) > $@.new && mv $@.new $@

# The date grammar, lexicon/<language>/timex_rule.tsv. Where two rules fit alike the first wins: a language's own comes
# before what holds in all.

TIMEX_RULES = $(sort $(filter-out lexicon/mul/%,$(wildcard lexicon/*/timex_rule.tsv))) lexicon/mul/timex_rule.tsv
TIMEX_COMPILER = src/compile/timex_rules.c src/compile/timex_automaton.c src/compile/timex_gate.c \
	$(LEXICON_READER)

$(BUILD)/compile_timex: $(TIMEX_COMPILER) $(BUILD)/lexicon_classes.h $(wildcard src/compile/*.h src/core/*.h)
	$(HOST_COMPILE) -o $@ $(TIMEX_COMPILER) $(LIBRARY_LIBS)

$(BUILD)/timex_rules_data.c: $(BUILD)/compile_timex lexicon/classes.tsv $(TIMEX_RULES) $(LEXICON)
	@echo compiling the date grammar into $@
	@$< lexicon/classes.tsv $(TIMEX_RULES) $(LEXICON) > $@.new && mv $@.new $@

# The model of an article's body, model/blocks.tsv.

BLOCK_MODEL_COMPILER = src/compile/block_model.c src/core/block_names.c

$(BUILD)/compile_block_model: $(BLOCK_MODEL_COMPILER) $(BUILD)/lexicon_classes.h $(wildcard src/core/*.h)
	$(HOST_COMPILE) -o $@ $(BLOCK_MODEL_COMPILER)

$(BUILD)/block_model_data.c: $(BUILD)/compile_block_model model/blocks.tsv
	@echo compiling the body model into $@
	@$< model/blocks.tsv > $@.new && mv $@.new $@

# The core alone, without PostgreSQL, for tests, fuzzers and benchmarks.
# Unit tests and fuzzers build it once more, under the address and undefined-behaviour sanitizers.

CORE_COMPILE = -std=c11 -Wall -Wextra -Werror -Wdeclaration-after-statement -Wmissing-prototypes -Wpointer-arith -Wvla \
	-Isrc/core -I$(BUILD) -Itest/unit $(LIBRARY_CFLAGS)
SANITIZE = -g -O1 -fno-omit-frame-pointer -fsanitize=address,undefined -fno-sanitize-recover=all
UNIT_TESTS = $(patsubst test/unit/%.c,$(BUILD)/unit/%,$(sort $(wildcard test/unit/test_*.c)))
FUZZERS = $(patsubst test/fuzz/%.c,$(BUILD)/fuzz/%,$(sort $(wildcard test/fuzz/fuzz_*.c)))
FUZZ_SECONDS ?= 60
CLANG ?= clang

CORE_OBJECTS = $(notdir $(CORE:.c=.o) $(GENERATED:.c=.o))

$(BUILD)/core/%.o: src/core/%.c $(CORE_HEADERS)
	@mkdir -p $(@D)
	$(CC) $(CORE_COMPILE) -O2 -g -c -o $@ $<

$(BUILD)/core/%.o: $(BUILD)/%.c $(CORE_HEADERS)
	@mkdir -p $(@D)
	$(CC) $(CORE_COMPILE) -O2 -g -c -o $@ $<

$(BUILD)/unit/%.o: src/core/%.c $(CORE_HEADERS)
	@mkdir -p $(@D)
	$(CC) $(CORE_COMPILE) $(SANITIZE) -c -o $@ $<

$(BUILD)/unit/%.o: $(BUILD)/%.c $(CORE_HEADERS)
	@mkdir -p $(@D)
	$(CC) $(CORE_COMPILE) $(SANITIZE) -c -o $@ $<

$(BUILD)/fuzz/%.o: src/core/%.c $(CORE_HEADERS)
	@mkdir -p $(@D)
	$(CLANG) $(CORE_COMPILE) $(SANITIZE) -fsanitize=fuzzer-no-link -c -o $@ $<

$(BUILD)/fuzz/%.o: $(BUILD)/%.c $(CORE_HEADERS)
	@mkdir -p $(@D)
	$(CLANG) $(CORE_COMPILE) $(SANITIZE) -fsanitize=fuzzer-no-link -c -o $@ $<

$(BUILD)/libnews_core.a: $(addprefix $(BUILD)/core/,$(CORE_OBJECTS))
	rm -f $@
	$(AR) rcs $@ $^

$(UNIT_TESTS): $(BUILD)/unit/%: test/unit/%.c test/unit/support.h $(addprefix $(BUILD)/unit/,$(CORE_OBJECTS))
	$(CC) $(CORE_COMPILE) $(SANITIZE) -o $@ $< $(addprefix $(BUILD)/unit/,$(CORE_OBJECTS)) $(LIBRARY_LIBS) -lcmocka

$(FUZZERS): $(BUILD)/fuzz/%: test/fuzz/%.c test/unit/support.h $(addprefix $(BUILD)/fuzz/,$(CORE_OBJECTS))
	$(CLANG) $(CORE_COMPILE) $(SANITIZE) -fsanitize=fuzzer -o $@ $< $(addprefix $(BUILD)/fuzz/,$(CORE_OBJECTS)) \
		$(LIBRARY_LIBS)

.PHONY: core unit fuzz
core: $(BUILD)/libnews_core.a

unit: $(UNIT_TESTS)
	@failed=0; for test in $(UNIT_TESTS); do "$$test" || failed=1; done; exit $$failed

fuzz: $(FUZZERS)
	@for fuzzer in $(FUZZERS); do \
		mkdir -p "$$fuzzer.corpus"; \
		"$$fuzzer" -max_total_time=$(FUZZ_SECONDS) -timeout=10 -rss_limit_mb=2048 -print_final_stats=0 \
			-artifact_prefix="$$fuzzer." "$$fuzzer.corpus" seeds || exit 1; \
	done
