package dev.hallpass.slack.inbound;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import java.util.function.Function;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import dev.hallpass.core.conversation.Answer;
import dev.hallpass.core.conversation.Inbound;

/** Asks the conversation, and keeps Slack's three seconds: an answer that takes longer follows by another way. */
final class Ear {
    private static final Logger LOG = LoggerFactory.getLogger(Ear.class);

    private final Function<Inbound, Answer> conversation;
    private final ExecutorService threads;
    private final Patience patience;

    Ear(Function<Inbound, Answer> conversation, ExecutorService threads, Patience patience) {
        this.conversation = conversation;
        this.threads = threads;
        this.patience = patience;
    }

    /** The answer, when it comes in time; else nothing now, and {@code late} gets it when it is there. */
    Optional<Answer> hear(Inbound inbound, Consumer<Answer> late) {
        CompletableFuture<Answer> answer = CompletableFuture.supplyAsync(() -> conversation.apply(inbound), threads);
        try {
            return Optional.of(answer.get(patience.left().toMillis(), TimeUnit.MILLISECONDS));
        } catch (TimeoutException slow) {
            LOG.warn("an answer takes longer than Slack waits; it follows later");
            answer.thenAccept(late).whenComplete(Ear::report);
            return Optional.empty();
        } catch (ExecutionException bug) {
            throw new IllegalStateException("the conversation threw", bug.getCause());
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    /** Does something that the acknowledgement need not wait for. */
    void afterwards(Runnable work) {
        CompletableFuture.runAsync(work, threads).whenComplete(Ear::report);
    }

    private static void report(
            @org.jspecify.annotations.Nullable Object nothing, @org.jspecify.annotations.Nullable Throwable failure) {
        if (failure != null) {
            LOG.error("an answer could not be shown", failure);
        }
    }
}
