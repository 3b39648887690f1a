package dev.hallpass.playground.http;

import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;

import dev.hallpass.playground.laptop.Laptops;
import dev.hallpass.playground.mailbox.Mailbox;
import dev.hallpass.slack.fake.FakeSlack;

/** Adds the page's controllers to the bot's own web server. */
public final class Page {
    private Page() {}

    /** Everything that the page shows, before the bot is started. */
    public static void addTo(
            ConfigurableApplicationContext context, FakeSlack slack, Laptops laptops, Mailbox mailbox) {
        GenericApplicationContext generic = (GenericApplicationContext) context;
        Changes changes = new Changes();
        generic.registerBean("playgroundChanges", Changes.class, () -> changes);
        generic.registerBean("playgroundSight", SlackSight.class, () -> new SlackSight(slack));
        generic.registerBean("playgroundHand", SlackHand.class, () -> new SlackHand(slack));
        generic.registerBean("playgroundLaptops", LaptopController.class, () -> new LaptopController(laptops));
        generic.registerBean("playgroundMails", MailController.class, () -> new MailController(mailbox));
        generic.registerBean("playgroundObjections", Objections.class, Objections::new);
        slack.workspace()
                .listen(change -> changes.tell(new Changes.Change(change.what().name(), change.where())));
        laptops.listen(laptop ->
                changes.tell(new Changes.Change("LAPTOP", laptop.plan().name())));
        mailbox.listen(mail -> changes.tell(new Changes.Change("MAIL", mail.id())));
    }
}
