package dev.hallpass.core.audit.seal;

import java.util.HexFormat;
import java.util.List;
import java.util.Random;

/** What somebody who can write to the database, though not to the log, might do to the trail. */
enum Tampering {
    CHANGE_A_TEXT {
        @Override
        void on(SealedTrail trail, Random random, long rows) {
            String column =
                    List.of("act", "subject", "outcome", "origin", "actor_kind").get(random.nextInt(5));
            trail.change("update audit_entry set " + column + " = ? where id = ?", "x" + random.nextInt(), id(random));
        }
    },
    CHANGE_WHAT_MAY_BE_ABSENT {
        @Override
        void on(SealedTrail trail, Random random, long rows) {
            String column = List.of("actor_id", "justification", "department", "department_key")
                    .get(random.nextInt(4));
            long id = id(random);
            trail.change(
                    "update audit_entry set " + column + " = case when " + column
                            + " is null then '' when ? = 1 then null else ? end where id = ?",
                    random.nextInt(2),
                    "x" + random.nextInt(),
                    id);
        }
    },
    CHANGE_THE_TIME {
        @Override
        void on(SealedTrail trail, Random random, long rows) {
            trail.change("update audit_entry set at = at + interval '1' second where id = ?", id(random));
        }
    },
    CHANGE_THE_ID {
        @Override
        void on(SealedTrail trail, Random random, long rows) {
            trail.change("update audit_entry set id = -id where id = ?", id(random));
        }
    },
    REMOVE_AN_ENTRY {
        @Override
        void on(SealedTrail trail, Random random, long rows) {
            trail.change("delete from audit_entry where id = ?", id(random));
        }
    },
    REMOVE_AN_ENTRY_WITH_ITS_LINK {
        @Override
        void on(SealedTrail trail, Random random, long rows) {
            remove(trail, id(random));
        }
    },
    REMOVE_ONE_AND_CLOSE_THE_GAP {
        @Override
        void on(SealedTrail trail, Random random, long rows) {
            long id = id(random);
            long sequence = sequence(trail, id);
            remove(trail, id);
            trail.change("update audit_seal set sequence = -sequence where sequence > ?", sequence);
            trail.change("update audit_seal set sequence = -sequence - 1 where sequence < 0");
            trail.change("update audit_head set sealed = sealed - 1");
        }
    },
    INSERT_AN_ENTRY {
        @Override
        void on(SealedTrail trail, Random random, long rows) {
            insert(trail, id(random) + 1);
        }
    },
    INSERT_AN_ENTRY_WITH_A_LINK {
        @Override
        void on(SealedTrail trail, Random random, long rows) {
            long id = id(random);
            long sequence = sequence(trail, id);
            insert(trail, id + 1);
            trail.change("update audit_seal set sequence = -sequence where sequence >= ?", sequence);
            trail.change("update audit_seal set sequence = -sequence + 1 where sequence < 0");
            trail.change(
                    "insert into audit_seal (sequence, entry_id, epoch, seal) values (?, ?, 1, ?)",
                    sequence,
                    id + 1,
                    seal(random));
            trail.change("update audit_head set sealed = sealed + 1");
        }
    },
    SWAP_TWO_ENTRIES {
        @Override
        void on(SealedTrail trail, Random random, long rows) {
            long one = id(random);
            long other = other(one, random);
            trail.change("update audit_entry set id = ? where id = ?", -one, one);
            trail.change("update audit_entry set id = ? where id = ?", one, other);
            trail.change("update audit_entry set id = ? where id = ?", other, -one);
        }
    },
    SWAP_TWO_LINKS {
        @Override
        void on(SealedTrail trail, Random random, long rows) {
            long one = id(random);
            long other = other(one, random);
            trail.change("update audit_seal set entry_id = ? where entry_id = ?", -one, one);
            trail.change("update audit_seal set entry_id = ? where entry_id = ?", one, other);
            trail.change("update audit_seal set entry_id = ? where entry_id = ?", other, -one);
        }
    },
    OVERWRITE_A_LINK {
        @Override
        void on(SealedTrail trail, Random random, long rows) {
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
        }
    },
    REMOVE_A_LINK {
        @Override
        void on(SealedTrail trail, Random random, long rows) {
            trail.change("delete from audit_seal where entry_id = ?", id(random));
        }
    },
    CUT_THE_TAIL {
        @Override
        void on(SealedTrail trail, Random random, long rows) {
            cut(trail, random.nextLong(rows));
        }
    },
    CUT_THE_TAIL_AND_MEND_THE_HEAD {
        @Override
        void on(SealedTrail trail, Random random, long rows) {
            long kept = random.nextLong(rows);
            cut(trail, kept);
            trail.change(
                    "update audit_head set sealed = ?, seal = coalesce((select s.seal from audit_seal s where"
                            + " s.sequence = ?), seal)",
                    kept,
                    kept);
        }
    },
    CUT_THE_LINKS_ALONE {
        @Override
        void on(SealedTrail trail, Random random, long rows) {
            trail.change("delete from audit_seal where sequence > ?", random.nextLong(rows));
        }
    },
    OVERWRITE_THE_HEAD {
        @Override
        void on(SealedTrail trail, Random random, long rows) {
            String change = List.of("sealed = sealed - 1", "sealed = sealed + 1", "seal = '" + seal(random) + "'")
                    .get(random.nextInt(3));
            trail.change("update audit_head set " + change);
        }
    },
    REMOVE_THE_HEAD {
        @Override
        void on(SealedTrail trail, Random random, long rows) {
            trail.change("delete from audit_head");
        }
    };

    /** Every entry has an odd id, so that there is room to insert between any two. */
    static final int STEP = 2;

    static final int ROWS = 2000;

    abstract void on(SealedTrail trail, Random random, long rows);

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

    private static long sequence(SealedTrail trail, long id) {
        return trail.database
                .jdbc()
                .sql("select sequence from audit_seal where entry_id = ?")
                .param(id)
                .query(Long.class)
                .single();
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
