package dev.hallpass.playground.http;

import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

import dev.hallpass.playground.laptop.Laptop;
import dev.hallpass.playground.laptop.LaptopSheet;
import dev.hallpass.playground.laptop.Laptops;

/** What whoever sits in front of a laptop sees and does. */
@RestController
@RequestMapping("/playground/api/laptops")
public final class LaptopController {
    private final Laptops laptops;

    LaptopController(Laptops laptops) {
        this.laptops = laptops;
    }

    record Desk(List<LaptopSheet> laptops) {}

    record Code(String code) {}

    record Given(int grant) {}

    record Network(boolean on) {}

    record Turn(long minutes, boolean right) {}

    record Plugged(String code, boolean attached) {}

    record Done(int exit, @Nullable String request) {}

    @GetMapping
    Desk all() {
        return new Desk(laptops.all().stream().map(Laptop::look).toList());
    }

    @PostMapping("/{name}/redeem")
    Done redeem(@PathVariable("name") String name, @RequestBody Code code) {
        Laptop laptop = named(name);
        return told(laptop, laptop.redeem(code.code()).exit());
    }

    @PostMapping("/{name}/end")
    Done end(@PathVariable("name") String name, @RequestBody Given given) {
        Laptop laptop = named(name);
        return told(laptop, laptop.end(given.grant()).exit());
    }

    @PostMapping("/{name}/sync")
    Done sync(@PathVariable("name") String name) {
        Laptop laptop = named(name);
        return told(laptop, laptop.sync().exit());
    }

    @PostMapping("/{name}/request")
    Done request(@PathVariable("name") String name) {
        Laptop laptop = named(name);
        String line = laptop.request().orElse(null);
        laptops.changed(laptop);
        return new Done(0, line);
    }

    @PostMapping("/{name}/network")
    Done network(@PathVariable("name") String name, @RequestBody Network network) {
        return touch(name, laptop -> laptop.network(network.on()));
    }

    @PostMapping("/{name}/clock")
    Done clock(@PathVariable("name") String name, @RequestBody Turn turn) {
        return touch(name, laptop -> {
            if (turn.right()) {
                laptop.setClockRight();
            } else {
                laptop.turn(Duration.ofMinutes(turn.minutes()));
            }
        });
    }

    @PostMapping("/{name}/plug")
    Done plug(@PathVariable("name") String name, @RequestBody Plugged plugged) {
        return touch(name, laptop -> laptop.plug(plugged.code(), plugged.attached()));
    }

    @PostMapping("/{name}/look")
    Done look(@PathVariable("name") String name) {
        return touch(name, Laptop::look);
    }

    private Done touch(String name, Consumer<Laptop> work) {
        Laptop laptop = named(name);
        work.accept(laptop);
        return told(laptop, 0);
    }

    private Done told(Laptop laptop, int exit) {
        laptops.changed(laptop);
        return new Done(exit, null);
    }

    private Laptop named(String name) {
        return laptops.named(name).orElseThrow();
    }
}
