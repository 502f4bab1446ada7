package dev.newsfold.enrich.tagging.subject;

/**
 * A topic of the IPTC Media Topics (cv.iptc.org/newscodes/mediatopic, CC BY 4.0), first two levels.
 *
 * @param code eight digits
 * @param name the English one
 */
record Subject(String code, String name) {

  Subject {
    if (code.length() != 8 || !code.chars().allMatch(Character::isDigit)) {
      throw new IllegalArgumentException("the code of " + name + " is " + code);
    }
  }

  String id() {
    return "medtop:" + code;
  }
}
