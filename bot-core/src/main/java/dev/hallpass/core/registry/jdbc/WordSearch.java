package dev.hallpass.core.registry.jdbc;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

import org.springframework.jdbc.core.simple.JdbcClient;

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

    /** The keys of what was found, each once, at most so many; by the rarest word in its order; nothing without a beginning. */
    List<String> find(Indexed kind, Set<String> beginnings, int most) {
        if (beginnings.isEmpty()) {
            return List.of();
        }
        List<String> rarestFirst = beginnings.size() < 2 ? List.copyOf(beginnings) : rarestFirst(kind, beginnings);
        List<Object> parameters = new ArrayList<>();
        String sql = sql(kind, rarestFirst, parameters);
        parameters.add(most * ROWS_PER_NAME);
        return jdbc.sql(sql).params(parameters).query(String.class).list().stream()
                .distinct()
                .limit(most)
                .toList();
    }

    private String sql(Indexed kind, List<String> beginnings, List<Object> parameters) {
        String range = "select " + kind.key() + " as found from " + kind.table()
                + " where word >= ? and word < ? order by word, " + kind.key() + " limit ";
        addRange(beginnings.get(0), parameters);
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

    private List<String> rarestFirst(Indexed kind, Set<String> beginnings) {
        return beginnings.stream()
                .map(beginning -> new Counted(beginning, count(kind, beginning)))
                .sorted(Comparator.comparingInt(Counted::words))
                .map(Counted::beginning)
                .toList();
    }

    private int count(Indexed kind, String beginning) {
        return jdbc.sql("select count(*) from (select 1 as one from " + kind.table()
                        + " where word >= ? and word < ? limit " + MOST_LOOKED_AT + ") counted")
                .params(beginning, SearchWords.pastBeginning(beginning))
                .query(Integer.class)
                .single();
    }

    private static void addRange(String beginning, List<Object> parameters) {
        parameters.add(beginning);
        parameters.add(SearchWords.pastBeginning(beginning));
    }

    private record Counted(String beginning, int words) {}
}
