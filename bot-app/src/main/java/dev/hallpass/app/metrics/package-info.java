/** What Prometheus is told: ports of the core, counted on their way. */
@NullMarked
package dev.hallpass.app.metrics;

import org.jspecify.annotations.NullMarked;
