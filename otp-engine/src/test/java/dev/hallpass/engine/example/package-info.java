/** What an endpoint vendor writes: the engine's README quotes it. */
@NullMarked
package dev.hallpass.engine.example;

import org.jspecify.annotations.NullMarked;
