package dev.hallpass.core.conversation.dialogue;

/** The names of buttons. They stand in messages that outlive a release: they are for good. */
final class Actions {
    /** Carries an issuance's id. */
    static final String REVOKE = "code.revoke";
    /** Carries an issuance's id. */
    static final String EMAIL = "code.email";
    /** Carries an issuance's id. */
    static final String PRINT = "code.print";
    /** Carries an issuance's id. */
    static final String SHOW = "code.show";
    /** Carries an issuance's id. */
    static final String RESEND = "code.resend";
    /** Carries the id of a form's session. */
    static final String CORRECT = "issue.correct";
    /** Carries a computer's id. */
    static final String ISSUE_FOR_COMPUTER = "issue.computer";
    /** Carries a device code's symbols. */
    static final String ISSUE_FOR_DEVICE = "issue.device";

    /** Carries a request's id, as those below. */
    static final String APPROVE = "request.approve";

    static final String DENY = "request.deny";
    static final String APPROVE_LESS = "request.change";
    static final String WITHDRAW = "request.withdraw";
    /** Opens an empty form that asks; carries nothing. {@code Shortcut.REQUEST} is heard as the same. */
    static final String NEW_REQUEST = "request.new";
    /** Carries the id of a form's session. */
    static final String CORRECT_REQUEST = "request.correct";
    /** Carries the id of a session that holds what was asked for. */
    static final String AUDIT_OLDER = "audit.older";

    /** Opens an empty form; carries nothing. */
    static final String NEW = "home.new";
    /** Shows what the person may run; carries nothing. */
    static final String HELP = "home.help";

    /** Carries the number of a page, from 0. */
    static final String SETTINGS_PAGE = "settings.page";

    /** Carries a setting's name, then behind a blank the department, if any. */
    static final String SETTINGS_CHANGE = "settings.change";

    /** Carries nothing. */
    static final String STEP_UP_ENROL = "step-up.enrol";

    /** Carries nothing. */
    static final String STEP_UP_REMOVE = "step-up.remove";

    private Actions() {}
}
