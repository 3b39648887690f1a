package dev.hallpass.app.wiring;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import dev.hallpass.app.settings.HallpassSettings;
import dev.hallpass.core.conversation.Apology;
import dev.hallpass.core.conversation.Chat;
import dev.hallpass.core.conversation.Conversation;
import dev.hallpass.core.conversation.Dialogue;
import dev.hallpass.core.conversation.dialogue.Bearings;
import dev.hallpass.core.conversation.dialogue.ChatCourier;
import dev.hallpass.core.conversation.dialogue.CodeMessage;
import dev.hallpass.core.conversation.dialogue.Deciding;
import dev.hallpass.core.conversation.dialogue.Denials;
import dev.hallpass.core.conversation.dialogue.Directories;
import dev.hallpass.core.conversation.dialogue.HomePage;
import dev.hallpass.core.conversation.dialogue.HomeRefresh;
import dev.hallpass.core.conversation.dialogue.IssueRules;
import dev.hallpass.core.conversation.dialogue.Issuing;
import dev.hallpass.core.conversation.dialogue.NoticeChannels;
import dev.hallpass.core.conversation.dialogue.Notices;
import dev.hallpass.core.conversation.dialogue.Proving;
import dev.hallpass.core.conversation.dialogue.WhoAmIDialogue;
import dev.hallpass.core.conversation.dialogue.WordedExcuses;
import dev.hallpass.core.conversation.dialogue.Wording;
import dev.hallpass.core.delivery.Deliveries;
import dev.hallpass.core.issuing.Issuances;
import dev.hallpass.core.issuing.IssueCode;
import dev.hallpass.core.issuing.ListIssuances;
import dev.hallpass.core.issuing.MailAddresses;
import dev.hallpass.core.issuing.MailDomains;
import dev.hallpass.core.issuing.WeighOrder;
import dev.hallpass.core.limits.OnceOnly;
import dev.hallpass.core.people.People;
import dev.hallpass.core.people.account.Accounts;
import dev.hallpass.core.policy.Policy;
import dev.hallpass.core.registry.Registry;
import dev.hallpass.core.settings.Settings;
import dev.hallpass.core.sql.DatabaseOutage;

/** The conversation, and what it says of its own accord. */
@Configuration(proxyBeanMethods = false)
class ConversationWiring {
    @Bean
    Conversation conversation(
            List<Accounts> directories, People people, OnceOnly onceOnly, List<Dialogue> dialogues, Apology apology) {
        return new Conversation(directories, people, onceOnly, dialogues, apology);
    }

    @Bean
    Apology apology(Wording wording, HallpassSettings settings, SecureRandom random) {
        return new Apology(new WordedExcuses(wording, settings.administratorContact()), DatabaseOutage::isOne, random);
    }

    @Bean
    Wording wording() {
        return new Wording();
    }

    @Bean
    Bearings bearings(Registry registry, People people, HallpassSettings settings, Clock clock) {
        return new Bearings(registry, people, settings.timeZone(), settings.administratorContact(), clock);
    }

    @Bean
    IssueRules issueRules(Policy policy, Settings settings, MailDomains domains, MailAddresses addresses) {
        return new IssueRules(policy, settings, domains, addresses);
    }

    @Bean
    Directories directories(List<Accounts> directories, People people) {
        return new Directories(directories, people);
    }

    @Bean
    Issuing issuing(
            IssueCode code, WeighOrder weighing, Issuances issuances, Directories directories, Issuing.Guards guards) {
        return new Issuing(code, weighing, issuances, directories, guards);
    }

    @Bean
    Issuing.Guards issuingGuards(Denials denials, Proving proving) {
        return new Issuing.Guards(denials, proving);
    }

    @Bean
    CodeMessage codeMessage(
            Bearings bearings, Wording wording, ObjectProvider<CodeMessage.Way> ways, HallpassSettings settings) {
        Set<CodeMessage.Way> all = ways.stream().collect(Collectors.toSet());
        return new CodeMessage(bearings, wording, all, settings.delivery().reveal());
    }

    @Bean
    ChatCourier chatCourier(List<Chat> chats, People people, CodeMessage messages) {
        return new ChatCourier(chats, people, messages);
    }

    @Bean
    NoticeChannels noticeChannels(List<Chat> chats, HallpassSettings settings) {
        return new NoticeChannels(
                chats, settings.slack().helpdesk(), settings.slack().security());
    }

    @Bean
    HomePage homePage(Bearings bearings, Wording wording, IssueRules rules, HomePage.Shows shows) {
        return new HomePage(bearings, wording, rules, shows);
    }

    @Bean
    HomePage.Shows shownAtHome(WhoAmIDialogue whoAmI, ListIssuances codes, Deciding requests) {
        return new HomePage.Shows(whoAmI, codes, requests);
    }

    @Bean
    HomeRefresh homeRefresh(Notices.Records records, People people, List<Chat> chats, HomePage pages) {
        return new HomeRefresh(records, people, chats, pages);
    }

    @Bean
    Notices notices(
            Bearings bearings,
            Wording wording,
            Notices.Records records,
            Deliveries deliveries,
            NoticeChannels channels) {
        return new Notices(bearings, wording, records, deliveries, channels);
    }
}
