/** The courier that carries codes by e-mail, over SMTP with STARTTLS. */
@NullMarked
package dev.hallpass.core.delivery.mail;

import org.jspecify.annotations.NullMarked;
