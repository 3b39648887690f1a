/**
 * Spends codes: what a protected computer holds, how it checks a code alone, and what the code opens there
 * ({@code endpoint.md}); it can check its own codes and make none for others.
 */
@NullMarked
package dev.hallpass.engine.redeem;

import org.jspecify.annotations.NullMarked;
