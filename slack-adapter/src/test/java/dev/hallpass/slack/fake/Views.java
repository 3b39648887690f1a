package dev.hallpass.slack.fake;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The stacks of modals (at most three each) and the App Homes. */
final class Views {
    private static final int STACK = 3;

    private final Workspace workspace;
    private final Map<String, List<OpenView>> stacks = new HashMap<>();
    private final Map<String, OpenView> homes = new HashMap<>();

    Views(Workspace workspace) {
        this.workspace = workspace;
    }

    List<OpenView> modals(String person) {
        synchronized (workspace) {
            return List.copyOf(stacks.getOrDefault(person, List.of()));
        }
    }

    Optional<OpenView> home(String person) {
        synchronized (workspace) {
            return Optional.ofNullable(homes.get(person));
        }
    }

    Optional<OpenView> find(String viewId) {
        synchronized (workspace) {
            return all().stream().filter(view -> view.id().equals(viewId)).findFirst();
        }
    }

    Optional<OpenView> byExternalId(String externalId) {
        synchronized (workspace) {
            return all().stream()
                    .filter(view -> view.view().path("external_id").asString("").equals(externalId))
                    .findFirst();
        }
    }

    private List<OpenView> all() {
        List<OpenView> all = new ArrayList<>(homes.values());
        stacks.values().forEach(all::addAll);
        return all;
    }

    /** Opens a modal in place of whatever stood on the screen. */
    OpenView open(String person, JsonNode view) {
        OpenView opened;
        synchronized (workspace) {
            opened = fresh(person, view, null);
            stacks.put(person, new ArrayList<>(List.of(opened)));
        }
        workspace.changed(Change.What.VIEW, person);
        return opened;
    }

    OpenView push(String person, JsonNode view) {
        OpenView pushed;
        synchronized (workspace) {
            List<OpenView> stack = stacks.getOrDefault(person, List.of());
            if (stack.isEmpty()) {
                throw new ApiRefusal("not_found");
            }
            if (stack.size() >= STACK) {
                throw new ApiRefusal("push_limit_reached");
            }
            pushed = fresh(person, view, stack.get(stack.size() - 1));
            stack.add(pushed);
        }
        workspace.changed(Change.What.VIEW, person);
        return pushed;
    }

    OpenView publish(String person, JsonNode view) {
        OpenView published;
        synchronized (workspace) {
            OpenView before = homes.get(person);
            JsonNode named = named(view);
            published = before == null ? fresh(person, view, null) : before.redrawn(named, hash());
            homes.put(person, published);
        }
        workspace.changed(Change.What.HOME, person);
        return published;
    }

    /** Replaces a view by its later form. */
    OpenView put(OpenView later) {
        boolean home;
        synchronized (workspace) {
            OpenView shown = homes.get(later.owner());
            home = shown != null && shown.id().equals(later.id());
            if (home) {
                homes.put(later.owner(), later);
            } else {
                stacks.getOrDefault(later.owner(), new ArrayList<>())
                        .replaceAll(old -> old.id().equals(later.id()) ? later : old);
            }
        }
        workspace.changed(home ? Change.What.HOME : Change.What.VIEW, later.owner());
        return later;
    }

    OpenView redraw(OpenView view, JsonNode newView) {
        return put(view.redrawn(named(newView), hash()));
    }

    void close(OpenView view) {
        synchronized (workspace) {
            stacks.getOrDefault(view.owner(), new ArrayList<>()).removeIf(v -> v.id().equals(view.id()));
        }
        workspace.changed(Change.What.VIEW, view.owner());
    }

    void clear(String person) {
        synchronized (workspace) {
            stacks.remove(person);
        }
        workspace.changed(Change.What.VIEW, person);
    }

    private OpenView fresh(String person, JsonNode view, @Nullable OpenView below) {
        String id = workspace.id("V0");
        JsonNode named = named(view);
        return new OpenView(
                id,
                person,
                below == null ? id : below.rootId(),
                below == null ? null : below.id(),
                hash(),
                named,
                ViewFields.state(named.path("blocks"), Json.object()),
                Map.of());
    }

    private static JsonNode named(JsonNode view) {
        ObjectNode named = (ObjectNode) view.deepCopy();
        named.set("blocks", ViewFields.withIds(view.path("blocks")));
        return named;
    }

    private String hash() {
        return workspace.ts() + "h";
    }
}
