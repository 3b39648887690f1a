package dev.hallpass.core.registry.jdbc;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.springframework.jdbc.core.simple.JdbcClient;

import dev.hallpass.core.people.Department;
import dev.hallpass.core.people.Reach;

/**
 * Finds whose name has a word for each beginning that was typed. It walks the index range of the rarest beginning and
 * probes the others, and looks at no more than {@link #MOST_LOOKED_AT} words, so that it answers in time whatever was
 * typed; beyond that, some of what matches may be missing, and typing more finds it.
 */
final class WordSearch {
    private static final int MOST_LOOKED_AT = 5_000;
    private static final int ROWS_PER_NAME = 13;

    private final JdbcClient jdbc;

    WordSearch(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * The keys of what was found within reach, each once, at most so many; by the rarest word in its order, one department
     * after the other; nothing without a beginning.
     */
    List<String> find(Indexed kind, Set<String> beginnings, Reach within, int most) {
        if (beginnings.isEmpty()) {
            return List.of();
        }
        if (within instanceof Reach.Within limited) {
            return limited.departments().stream()
                    .map(Department::key)
                    .sorted()
                    .flatMap(department -> find(new Shelf(kind, Optional.of(department)), beginnings, most).stream())
                    .distinct()
                    .limit(most)
                    .toList();
        }
        return find(new Shelf(kind, Optional.empty()), beginnings, most);
    }

    private List<String> find(Shelf shelf, Set<String> beginnings, int most) {
        List<String> rarestFirst = beginnings.size() < 2 ? List.copyOf(beginnings) : rarestFirst(shelf, beginnings);
        List<Object> parameters = new ArrayList<>();
        String sql = sql(shelf, rarestFirst, parameters);
        parameters.add(most * ROWS_PER_NAME);
        return jdbc.sql(sql).params(parameters).query(String.class).list().stream()
                .distinct()
                .limit(most)
                .toList();
    }

    private String sql(Shelf shelf, List<String> beginnings, List<Object> parameters) {
        Indexed kind = shelf.kind();
        String range = "select " + kind.key() + " as found from " + shelf.range() + " order by word, " + kind.key()
                + " limit ";
        shelf.add(beginnings.get(0), parameters);
        if (beginnings.size() == 1) {
            return range + "?";
        }
        StringBuilder sql = new StringBuilder("select r.found from (" + range + MOST_LOOKED_AT + ") r where 1 = 1");
        for (String beginning : beginnings.subList(1, beginnings.size())) {
            sql.append(" and exists (select 1 from " + kind.table() + " w where w." + kind.key()
                    + " = r.found and w.word >= ? and w.word < ?)");
            addRange(beginning, parameters);
        }
        return sql.append(" limit ?").toString();
    }

    private List<String> rarestFirst(Shelf shelf, Set<String> beginnings) {
        return beginnings.stream()
                .map(beginning -> new Counted(beginning, count(shelf, beginning)))
                .sorted(Comparator.comparingInt(Counted::words))
                .map(Counted::beginning)
                .toList();
    }

    private int count(Shelf shelf, String beginning) {
        List<Object> parameters = new ArrayList<>();
        shelf.add(beginning, parameters);
        return jdbc.sql("select count(*) from (select 1 as one from " + shelf.range() + " limit " + MOST_LOOKED_AT
                        + ") counted")
                .params(parameters)
                .query(Integer.class)
                .single();
    }

    private static void addRange(String beginning, List<Object> parameters) {
        parameters.add(beginning);
        parameters.add(SearchWords.pastBeginning(beginning));
    }

    /** The words of one kind, of all departments or of one. */
    private record Shelf(Indexed kind, Optional<String> department) {
        String range() {
            return kind.table() + " where " + (department.isPresent() ? "department_key = ? and " : "")
                    + "word >= ? and word < ?";
        }

        void add(String beginning, List<Object> parameters) {
            department.ifPresent(parameters::add);
            addRange(beginning, parameters);
        }
    }

    private record Counted(String beginning, int words) {}
}
