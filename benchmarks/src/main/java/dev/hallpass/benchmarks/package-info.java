/** Speed as ratios against peers, never as assertions in tests. */
@NullMarked
package dev.hallpass.benchmarks;

import org.jspecify.annotations.NullMarked;
