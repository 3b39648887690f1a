package dev.hallpass.core.conversation.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import dev.hallpass.engine.terms.Scope;

/** Reads what follows a command's own words. */
final class Arguments {
    private static final int MOST_DIGITS_OF_AN_ID = 18;

    private final Cursor words;

    Arguments(Cursor words) {
        this.words = words;
    }

    /** @throws Misreading at the first word that is not understood */
    Command of(Verb verb) {
        Command command = switch (verb) {
            case OPEN_FORM -> new Command.OpenForm(terms(verb, 0).terms());
            case DEVICE -> device();
            case DEVICES -> issue(Scope.ALL_DEVICES, terms(verb, 0));
            case TRANSFERS -> issue(Scope.ALL_FILE_TRANSFERS, terms(verb, 0));
            case LIMIT_RESET -> issue(Scope.TRANSFER_LIMIT_RESET, terms(verb, 0));
            case UNIVERSAL -> new Command.ShowUniversal();
            case LIST -> new Command.ListCodes(listFilter());
            case REVOKE -> new Command.Revoke(issuance());
            case RESEND -> new Command.Resend(issuance());
            case RECEIPT -> throw notAReceipt();
            case WHOAMI -> new Command.WhoAmI();
            case HELP -> new Command.Help(topic());
            default -> administration(verb);
        };
        refuseMore();
        return command;
    }

    private Command administration(Verb verb) {
        return switch (verb) {
            case COMPUTERS -> new Command.SearchComputers(text());
            case COMPUTERS_ADD -> new Command.AddComputer(name("NAME"), department());
            case COMPUTERS_ASSIGN -> new Command.AssignUsers(name("NAME"), users());
            case COMPUTERS_UNASSIGN -> new Command.UnassignUsers(name("NAME"), users());
            case COMPUTERS_RENAME -> new Command.RenameComputer(name("NAME"), name("NEW-NAME"));
            case COMPUTERS_LIFT -> new Command.LiftLockOut(name("NAME"));
            case COMPUTERS_DEPARTMENT -> new Command.MoveComputer(name("NAME"), departmentOrNone());
            case COMPUTERS_RETIRE -> new Command.RetireComputer(name("NAME"));
            case DEVICE_SEARCH -> new Command.SearchDevices(text());
            case ROLES_GRANT -> new RolesReader(words).grant();
            case ROLES_REVOKE -> new RolesReader(words).revoke();
            case ROLES_LIST -> new Command.ListRoles();
            case AUDIT -> new Command.ReadAudit(new AuditReader(words).read());
            case DOCTOR -> new Command.AskDoctor();
            case SETTINGS -> words.hasMore() ? setting() : new Command.ListSettings();
            case SETTINGS_SET -> setting();
            case STEP_UP_RESET -> new Command.ResetStepUp(new RolesReader(words).person());
            default -> requests(verb);
        };
    }

    private Command requests(Verb verb) {
        return switch (verb) {
            case REQUEST -> request();
            case APPROVE -> words.hasMore() ? new Command.Approve(issuance()) : new Command.ShowRequests(verb);
            case DENY -> new Command.Deny(issuance(), required("ID"));
            case WITHDRAW -> words.hasMore() ? new Command.Withdraw(issuance()) : new Command.ShowRequests(verb);
            case RULES -> new Command.ShowRules();
            case RULES_EXPLAIN -> new Command.ExplainRules(request());
            default -> throw new IllegalStateException("no reading for " + verb);
        };
    }

    private Command.Request request() {
        Optional<Verb> what = Stream.of(Verb.DEVICES, Verb.DEVICE, Verb.TRANSFERS, Verb.LIMIT_RESET)
                .filter(verb -> words.takes(CommandTable.of(verb).words()))
                .findFirst();
        boolean device = what.equals(Optional.of(Verb.DEVICE));
        Read read = terms(what.orElse(Verb.REQUEST), device ? 1 : 0);
        if (read.terms().reader().isPresent()) {
            throw new Misreading(Trouble.CONFLICT, "request", Term.TO.word());
        }
        return new Command.Request(
                what.map(Arguments::scope), read.others().stream().findFirst().map(Names::name), read.terms());
    }

    private static Scope scope(Verb verb) {
        return switch (verb) {
            case DEVICE -> Scope.DEVICE;
            case DEVICES -> Scope.ALL_DEVICES;
            case TRANSFERS -> Scope.ALL_FILE_TRANSFERS;
            default -> Scope.TRANSFER_LIMIT_RESET;
        };
    }

    private record Read(TypedTerms terms, List<Token> others) {}

    private Read terms(Verb verb, int othersAllowed) {
        TermsReader reader = new TermsReader(words);
        TypedTerms terms = reader.read();
        if (verb == Verb.LIMIT_RESET) {
            refuseTimesOfAReset(reader.seen());
        }
        if (reader.others().size() > othersAllowed) {
            throw unknown(reader.others().get(othersAllowed), Term.words());
        }
        return new Read(terms, reader.others());
    }

    private static void refuseTimesOfAReset(Set<Term> seen) {
        for (Term time : List.of(Term.DURING, Term.FROM, Term.UNTIL)) {
            if (seen.contains(time)) {
                throw new Misreading(Trouble.CONFLICT, "limit-reset", time.word());
            }
        }
    }

    private Command device() {
        Read read = terms(Verb.DEVICE, 1);
        Optional<String> device = read.others().stream().findFirst().map(Names::name);
        return new Command.Issue(Scope.DEVICE, device, read.terms());
    }

    private static Command issue(Scope scope, Read read) {
        return new Command.Issue(scope, Optional.empty(), read.terms());
    }

    private ListFilter listFilter() {
        if (!words.hasMore()) {
            return new ListFilter.All();
        }
        if (words.takes(List.of("mine"))) {
            return new ListFilter.Mine();
        }
        if (words.takes(List.of("open"))) {
            return new ListFilter.Open();
        }
        if (words.takes(List.of("computer"))) {
            return new ListFilter.OnComputer(name("computer"));
        }
        if (words.takes(List.of("containing"))) {
            return new ListFilter.Containing(required("containing"));
        }
        throw unknown(words.next(), List.of("mine", "open", "computer", "containing"));
    }

    private long issuance() {
        Token token = next("ID");
        String digits = token.plain().replaceFirst("^#", "");
        if (!digits.matches("[0-9]{1," + MOST_DIGITS_OF_AN_ID + "}")) {
            throw new Misreading(Trouble.NOT_AN_ID, token.text());
        }
        return Long.parseLong(digits);
    }

    /** What reads as a receipt is told from everything else before a line is split into words. */
    private Misreading notAReceipt() {
        return words.hasMore()
                ? new Misreading(Trouble.NOT_A_RECEIPT, text())
                : new Misreading(Trouble.VALUE_MISSING, "receipt");
    }

    private Optional<Verb> topic() {
        if (!words.hasMore()) {
            return Optional.empty();
        }
        Token first = words.peek().orElseThrow();
        if (first.text().equals(CommandTable.ROOT)) {
            words.skip(1);
        }
        return Optional.of(Verbs.take(words).verb()).filter(verb -> verb != Verb.OPEN_FORM);
    }

    private Optional<String> department() {
        return words.takes(List.of("department")) ? Optional.of(name("department")) : Optional.empty();
    }

    private Optional<String> departmentOrNone() {
        Token token = next("DEPARTMENT");
        boolean none = !token.quoted() && token.plain().equals("none");
        return none ? Optional.empty() : Optional.of(Names.name(token));
    }

    private List<String> users() {
        List<String> users = new ArrayList<>();
        users.add(user(next("USER")));
        words.rest().forEach(token -> users.add(user(token)));
        return users;
    }

    /** Names in a list may be parted by commas. */
    private static String user(Token token) {
        String name = Names.name(token);
        return token.quoted() || name.length() == 1 ? name : name.replaceFirst(",$", "");
    }

    /** Without a value the form asks for it. */
    private Command setting() {
        String name = name("NAME");
        Optional<String> department = department();
        return words.hasMore()
                ? new Command.SetSetting(name, department, text())
                : new Command.OpenSetting(name, department);
    }

    private String required(String after) {
        String text = text();
        if (text.isEmpty()) {
            throw new Misreading(Trouble.VALUE_MISSING, after);
        }
        return text;
    }

    private String text() {
        return words.rest().stream().map(Names::name).collect(Collectors.joining(" "));
    }

    private String name(String what) {
        return Names.name(next(what));
    }

    private Token next(String what) {
        if (!words.hasMore()) {
            throw new Misreading(Trouble.VALUE_MISSING, what);
        }
        return words.next();
    }

    private void refuseMore() {
        if (words.hasMore()) {
            throw unknown(words.next(), List.of());
        }
    }

    private static Misreading unknown(Token token, List<String> known) {
        List<String> all = new ArrayList<>(known);
        if (token.plain().startsWith("-")) {
            all.addAll(Term.flags());
        }
        String typed = Term.asFlag(token.plain());
        return new Misreading(Trouble.UNKNOWN_WORD, token.text()).suggesting(Nearest.to(typed, all));
    }
}
