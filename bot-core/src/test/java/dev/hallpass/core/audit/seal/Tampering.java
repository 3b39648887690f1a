package dev.hallpass.core.audit.seal;

import java.util.HexFormat;
import java.util.List;
import java.util.OptionalLong;
import java.util.Random;
import java.util.Set;

import dev.hallpass.core.audit.seal.Finding.Kind;

/** What somebody who can write to the database, though not to the log, might do to the trail. */
enum Tampering {
    CHANGE_A_TEXT {
        @Override
        Named on(SealedTrail trail, Random random) {
            String column =
                    List.of("act", "subject", "outcome", "origin", "actor_kind").get(random.nextInt(5));
            long id = id(random);
            trail.change("update audit_entry set " + column + " = ? where id = ?", "x" + random.nextInt(), id);
            return Named.at(sequence(id), Kind.CHANGED);
        }
    },
    CHANGE_WHAT_MAY_BE_ABSENT {
        @Override
        Named on(SealedTrail trail, Random random) {
            String column = List.of("actor_id", "justification", "department", "department_key")
                    .get(random.nextInt(4));
            long id = id(random);
            trail.change(
                    "update audit_entry set " + column + " = case when " + column
                            + " is null then '' when ? = 1 then null else ? end where id = ?",
                    random.nextInt(2),
                    "x" + random.nextInt(),
                    id);
            return Named.at(sequence(id), Kind.CHANGED);
        }
    },
    CHANGE_THE_TIME {
        @Override
        Named on(SealedTrail trail, Random random) {
            long id = id(random);
            trail.change("update audit_entry set at = at + interval '1' second where id = ?", id);
            return Named.at(sequence(id), Kind.CHANGED);
        }
    },
    CHANGE_THE_ID {
        @Override
        Named on(SealedTrail trail, Random random) {
            long id = id(random);
            trail.change("update audit_entry set id = -id where id = ?", id);
            return Named.at(sequence(id), Kind.ENTRY_REMOVED);
        }
    },
    REMOVE_AN_ENTRY {
        @Override
        Named on(SealedTrail trail, Random random) {
            long id = id(random);
            trail.change("delete from audit_entry where id = ?", id);
            return Named.at(sequence(id), Kind.ENTRY_REMOVED);
        }
    },
    REMOVE_AN_ENTRY_WITH_ITS_LINK {
        @Override
        Named on(SealedTrail trail, Random random) {
            long id = id(random);
            remove(trail, id);
            return Named.at(sequence(id), isLast(id) ? Kind.CUT : Kind.SEALS_REMOVED);
        }
    },
    REMOVE_ONE_AND_CLOSE_THE_GAP {
        @Override
        Named on(SealedTrail trail, Random random) {
            long id = id(random);
            long sequence = sequence(id);
            remove(trail, id);
            trail.change("update audit_seal set sequence = -sequence where sequence > ?", sequence);
            trail.change("update audit_seal set sequence = -sequence - 1 where sequence < 0");
            trail.change("update audit_head set sealed = sealed - 1");
            return sequence < ROWS - 1 ? Named.at(sequence, Kind.ENTRY_REMOVED) : Named.as(Kind.CHANGED, Kind.CUT);
        }
    },
    INSERT_AN_ENTRY {
        @Override
        Named on(SealedTrail trail, Random random) {
            long id = id(random);
            insert(trail, id + 1);
            return Named.at(id + 1, Kind.INSERTED);
        }
    },
    INSERT_AN_ENTRY_WITH_A_LINK {
        @Override
        Named on(SealedTrail trail, Random random) {
            long id = id(random);
            long sequence = sequence(id);
            insert(trail, id + 1);
            trail.change("update audit_seal set sequence = -sequence where sequence >= ?", sequence);
            trail.change("update audit_seal set sequence = -sequence + 1 where sequence < 0");
            trail.change(
                    "insert into audit_seal (sequence, entry_id, epoch, seal) values (?, ?, 1, ?)",
                    sequence,
                    id + 1,
                    seal(random));
            trail.change("update audit_head set sealed = sealed + 1");
            return Named.at(sequence, Kind.INSERTED);
        }
    },
    SWAP_TWO_ENTRIES {
        @Override
        Named on(SealedTrail trail, Random random) {
            long one = id(random);
            long other = other(one, random);
            trail.change("update audit_entry set id = ? where id = ?", -one, one);
            trail.change("update audit_entry set id = ? where id = ?", one, other);
            trail.change("update audit_entry set id = ? where id = ?", other, -one);
            return Named.at(sequence(one), Kind.REORDERED);
        }
    },
    SWAP_TWO_LINKS {
        @Override
        Named on(SealedTrail trail, Random random) {
            long one = id(random);
            long other = other(one, random);
            trail.change("update audit_seal set entry_id = ? where entry_id = ?", -one, one);
            trail.change("update audit_seal set entry_id = ? where entry_id = ?", one, other);
            trail.change("update audit_seal set entry_id = ? where entry_id = ?", other, -one);
            return Named.at(sequence(one), Kind.REORDERED);
        }
    },
    SWAP_TWO_WHOLE_LINKS {
        @Override
        Named on(SealedTrail trail, Random random) {
            long one = sequence(id(random));
            long other = other(2 * one - 1, random) / STEP + 1;
            trail.change("update audit_seal set sequence = ? where sequence = ?", -one, one);
            trail.change("update audit_seal set sequence = ? where sequence = ?", one, other);
            trail.change("update audit_seal set sequence = ? where sequence = ?", other, -one);
            return Named.at(one, Kind.REORDERED);
        }
    },
    OVERWRITE_A_LINK {
        @Override
        Named on(SealedTrail trail, Random random) {
            String change = List.of(
                            "seal = '" + seal(random) + "'",
                            "seal = 'none'",
                            "epoch = epoch + 1",
                            "epoch = -1",
                            "sequence = sequence + 1000000",
                            "sequence = -sequence",
                            "entry_id = -1")
                    .get(random.nextInt(7));
            trail.change("update audit_seal set " + change + " where entry_id = ?", id(random));
            return Named.as(Kind.CHANGED, Kind.UNKNOWN_EPOCH, Kind.SEALS_REMOVED, Kind.ENTRY_REMOVED);
        }
    },
    REMOVE_A_LINK {
        @Override
        Named on(SealedTrail trail, Random random) {
            long id = id(random);
            trail.change("delete from audit_seal where entry_id = ?", id);
            return Named.at(sequence(id), isLast(id) ? Kind.CUT : Kind.SEALS_REMOVED);
        }
    },
    CUT_THE_TAIL {
        @Override
        Named on(SealedTrail trail, Random random) {
            cut(trail, random.nextLong(ROWS));
            return Named.at(ROWS, Kind.CUT);
        }
    },
    CUT_THE_TAIL_AND_MEND_THE_HEAD {
        @Override
        Named on(SealedTrail trail, Random random) {
            long kept = random.nextLong(ROWS);
            cut(trail, kept);
            trail.change(
                    "update audit_head set sealed = ?, seal = coalesce((select s.seal from audit_seal s where"
                            + " s.sequence = ?), seal)",
                    kept,
                    kept);
            return Named.at(ROWS, Kind.CUT);
        }
    },
    CUT_THE_LINKS_ALONE {
        @Override
        Named on(SealedTrail trail, Random random) {
            trail.change("delete from audit_seal where sequence > ?", random.nextLong(ROWS));
            return Named.at(ROWS, Kind.CUT);
        }
    },
    OVERWRITE_THE_HEAD {
        @Override
        Named on(SealedTrail trail, Random random) {
            String change = List.of("sealed = sealed - 1", "sealed = sealed + 1", "seal = '" + seal(random) + "'")
                    .get(random.nextInt(3));
            trail.change("update audit_head set " + change);
            return Named.as(Kind.CUT);
        }
    },
    REMOVE_THE_HEAD {
        @Override
        Named on(SealedTrail trail, Random random) {
            trail.change("delete from audit_head");
            return Named.as(Kind.CUT);
        }
    };

    /** Every entry has an odd id, so that there is room to insert between any two. */
    static final int STEP = 2;

    static final int ROWS = 2000;

    /** Does it; answers what a verification has to say of it. */
    abstract Named on(SealedTrail trail, Random random);

    /**
     * A finding that has to be among those of a verification.
     *
     * @param place where; empty where it may be told in more than one place
     */
    record Named(Set<Finding.Kind> kinds, OptionalLong place) {
        static Named at(long place, Finding.Kind... kinds) {
            return new Named(Set.of(kinds), OptionalLong.of(place));
        }

        static Named as(Finding.Kind... kinds) {
            return new Named(Set.of(kinds), OptionalLong.empty());
        }

        boolean isAmong(List<Finding> findings) {
            return findings.stream()
                    .filter(finding -> kinds.contains(finding.kind()))
                    .anyMatch(finding -> place.isEmpty() || place.getAsLong() == finding.place());
        }
    }

    private static long id(Random random) {
        return 1 + (long) STEP * random.nextInt(ROWS);
    }

    private static long other(long one, Random random) {
        return (one + (long) STEP * (1 + random.nextInt(ROWS - 1)) - 1) % ((long) STEP * ROWS) + 1;
    }

    private static String seal(Random random) {
        byte[] bytes = new byte[32];
        random.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    private static long sequence(long id) {
        return id / STEP + 1;
    }

    private static boolean isLast(long id) {
        return sequence(id) == ROWS;
    }

    private static void remove(SealedTrail trail, long id) {
        trail.change("delete from audit_seal where entry_id = ?", id);
        trail.change("delete from audit_entry where id = ?", id);
    }

    private static void cut(SealedTrail trail, long kept) {
        trail.change("delete from audit_entry where id in (select entry_id from audit_seal where sequence > ?)", kept);
        trail.change("delete from audit_seal where sequence > ?", kept);
    }

    private static void insert(SealedTrail trail, long id) {
        trail.change(
                "insert into audit_entry (id, at, actor_kind, act, subject, outcome, origin) select ?, at, actor_kind, act,"
                        + " subject, outcome, origin from audit_entry where id = 1",
                id);
    }
}
