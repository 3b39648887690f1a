package dev.hallpass.app.wiring;

import java.net.URI;
import java.time.Clock;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.util.HtmlUtils;

import dev.hallpass.app.settings.HallpassSettings;
import dev.hallpass.core.audit.AuditTrail;
import dev.hallpass.core.conversation.dialogue.ChatCourier;
import dev.hallpass.core.conversation.dialogue.CodeMessage;
import dev.hallpass.core.conversation.dialogue.PrintCourier;
import dev.hallpass.core.delivery.Deliveries;
import dev.hallpass.core.delivery.http.PrintController;
import dev.hallpass.core.delivery.letter.LetterWriter;
import dev.hallpass.core.delivery.letter.Names;
import dev.hallpass.core.delivery.print.PrintDoor;
import dev.hallpass.core.delivery.print.ShowPaper;
import dev.hallpass.core.issuing.CodeBackend;
import dev.hallpass.core.issuing.Issuances;
import dev.hallpass.core.limits.Sessions;
import dev.hallpass.core.people.People;
import dev.hallpass.core.registry.Registry;

/** Codes on paper. */
@Configuration(proxyBeanMethods = false)
class PrintWiring {
    @Bean
    PrintDoor printDoor(Sessions sessions, URI publicUrl, Clock clock) {
        return new PrintDoor(sessions, publicUrl, clock);
    }

    @Bean
    PrintCourier printCourier(ChatCourier chats, CodeMessage messages, PrintDoor door) {
        return new PrintCourier(chats, messages, door);
    }

    @Bean
    CodeMessage.Way onPaper() {
        return CodeMessage.Way.PRINT;
    }

    @Bean
    ShowPaper.Store shownOnPaper(Deliveries deliveries, Issuances issuances, People people, AuditTrail trail) {
        return new ShowPaper.Store(deliveries, issuances, people, trail);
    }

    @Bean
    ShowPaper showPaper(PrintDoor door, ShowPaper.Store store, CodeBackend backend, Clock clock) {
        return new ShowPaper(door, store, backend, clock);
    }

    @Bean
    PrintController printController(
            ShowPaper papers, PrintDoor door, People people, Registry registry, HallpassSettings settings) {
        Names names = new Names(people, registry);
        LetterWriter letters = new LetterWriter(names, settings.administratorContact(), HtmlUtils::htmlEscape);
        return new PrintController(papers, letters, door);
    }
}
