/* Timing shared by the comparisons: rounds of both sides in turn, so that a machine whose speed drifts slows both, and the
 * median of the ratios. */
#ifndef BENCH_H
#define BENCH_H

#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <time.h>

static double now_us(void) {
    struct timespec t;
    clock_gettime(CLOCK_MONOTONIC, &t);
    return t.tv_sec * 1e6 + t.tv_nsec / 1e3;
}

static int by_value(const void *a, const void *b) {
    double x = *(const double *)a, y = *(const double *)b;
    return (x > y) - (x < y);
}

static double median(double *values, int count) {
    qsort(values, count, sizeof *values, by_value);
    return values[count / 2];
}

typedef void (*side)(void *state);

/* Runs both sides `rounds` times, `each` calls a round; prints microseconds a call and the ratio ours / peer. */
static void compare(const char *name, side ours, side peer, void *state, int rounds, int each) {
    double *mine = malloc(rounds * sizeof *mine);
    double *theirs = malloc(rounds * sizeof *theirs);
    double *ratio = malloc(rounds * sizeof *ratio);
    double ratio_median;
    int round, call;
    for (round = -1; round < rounds; round++) {
        double begun = now_us(), between, ended;
        for (call = 0; call < each; call++) ours(state);
        between = now_us();
        for (call = 0; call < each; call++) peer(state);
        ended = now_us();
        if (round < 0) continue; /* warm-up */
        mine[round] = (between - begun) / each;
        theirs[round] = (ended - between) / each;
        ratio[round] = mine[round] / theirs[round];
    }
    ratio_median = median(ratio, rounds);
    printf("%-30s ours %9.2f us   peer %9.2f us   ratio %.2f\n", name, median(mine, rounds), median(theirs, rounds), ratio_median);
    fflush(stdout);
    free(mine);
    free(theirs);
    free(ratio);
}

#endif
