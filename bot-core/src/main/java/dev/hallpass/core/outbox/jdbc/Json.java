package dev.hallpass.core.outbox.jdbc;

import com.github.kagkarlsson.scheduler.serializer.Serializer;

import dev.hallpass.core.outbox.Event;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Promises as JSON: readable to operators, and by releases that know more or fewer of an event's parts. */
final class Json implements Serializer {
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    static Promise promise(Event event) {
        return new Promise(event.getClass().getSimpleName(), MAPPER.writeValueAsString(event));
    }

    /** @throws tools.jackson.core.JacksonException when a part is missing that has no absent form */
    static <E extends Event> E event(Promise promise, Class<E> type) {
        return MAPPER.readValue(promise.content(), type);
    }

    @Override
    public byte[] serialize(Object promise) {
        return MAPPER.writeValueAsBytes(promise);
    }

    @Override
    public <T> T deserialize(Class<T> type, byte[] stored) {
        return MAPPER.readValue(stored, type);
    }
}
