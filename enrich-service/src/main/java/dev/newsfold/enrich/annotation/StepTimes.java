package dev.newsfold.enrich.annotation;

import java.util.function.Supplier;

/** Takes the time of the steps of reading an article, and changes nothing of what they give. */
public interface StepTimes {

  /** What is done with a raw article, one after another. */
  enum Step {
    TEXT,
    LANGUAGE,
    DATES,
    TAGS,
    SKETCH
  }

  StepTimes NONE =
      new StepTimes() {
        @Override
        public <T> T of(Step step, Supplier<T> work) {
          return work.get();
        }
      };

  <T> T of(Step step, Supplier<T> work);
}
