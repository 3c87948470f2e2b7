import type { SharingText } from '../id/sharing.ts';
import { plural } from '../plural.ts';

/** "Sync server" is the relay, everywhere; what it is stands once, in `relay.what`. */
export const sharing: SharingText = {
  sync: {
    title: 'Sync',
    hint: 'What has been sent, what is waiting, and when other tablets were last heard from.',
    sample: 'The sample notebook stays on this tablet and is not synced.',
    state: 'Where things stand',
    kept: 'On this tablet',
    keptAll: 'Everything written is kept here.',
    sent: 'On the sync server',
    sentAll: 'Everything has been sent.',
    sentWaiting: (n) => `${n} ${plural(Number(n), 'part is', 'parts are')} waiting to be sent.`,
    sentNever: 'Nothing has been sent yet.',
    heard: 'From other tablets',
    heardNobody: 'There is no other tablet yet.',
    heardOf: (name, when) => `Last heard from: ${name}, ${when}.`,
    heardNever: 'Nothing heard yet.',
    met: (when) => `Last met the sync server ${when}.`,
    nextTry: (when) => `Tries again by itself at ${when}.`,
    now: 'Sync now',
    working: 'Syncing …',
    pause: 'Pause',
    goOn: 'Go on',
    paused:
      'Sync is paused. What has come stays here, and it goes on from there. While it is paused nothing is fetched or sent. When this notebook is opened again, sync goes on by itself.',
    coming: 'A group that is coming in',
    elsewhere: 'Another window on this tablet is syncing this notebook.',
    step: { pull: 'Fetching', push: 'Sending', chunks: 'Attachments' },
    progress: (step, done, of) => `${step}: ${done} of about ${of}`,
    progressExact: (step, done, of) => `${step}: ${done} of ${of}`,
    progressOpen: (step, done) => `${step}: ${done}`,
    done: 'Synced',
  },

  clock: {
    minutes: (n) => `${n} ${plural(Number(n), 'minute', 'minutes')}`,
    hours: (n) => `${n} ${plural(Number(n), 'hour', 'hours')}`,
    days: (n) => `${n} ${plural(Number(n), 'day', 'days')}`,
    ahead: (apart) => `This tablet’s clock is about ${apart} ahead of the sync server’s`,
    behind: (apart) => `This tablet’s clock is about ${apart} behind the sync server’s`,
    help: 'Nothing is refused and nothing is lost, but notes may seem out of order. Check date and time in the tablet’s settings. If they are right here, tell whoever runs the sync server.',
  },

  sign: {
    alone: 'Kept on this tablet; not connected',
    sent: 'Kept here and sent',
    waiting: 'Kept here; waiting to be sent',
    working: 'Syncing',
    paused: 'Kept here; sync is paused',
    offline: 'Kept here; sync server out of reach',
    trouble: 'Sync needs a look',
  },

  relay: {
    title: 'Sync server',
    what: 'The sync server is a computer that your agency runs. It passes notes from tablet to tablet, sealed; whoever runs it cannot read them.',
    none: 'This tablet is not connected. Everything you write is still kept here, and all of it works without a sync server.',
    byFile: {
      title: 'You share by hand-over files only',
      text: 'Your agency’s sync server does not know this tablet yet, so nothing travels by itself. To become known, either ask a colleague whose tablet is connected to invite you once more to the same group, or ask whoever runs the sync server for an enrolment code. Until then, go on exchanging hand-over files.',
    },
    connected: 'This tablet is connected.',
    anew: {
      title: 'Connect this tablet once more',
      text: 'Everything you wrote is still here. Type a new enrolment code from whoever runs the sync server, or ask a colleague who is connected to invite you once more to the same group. After that everything is sent again by itself.',
    },
    connect: 'Connect this tablet',
    connecting: 'Connecting …',
    code: 'Enrolment code',
    codeHint: 'From whoever runs your agency’s sync server. For the first tablet only; colleagues are simply invited.',
    codeEmpty: 'Type the enrolment code.',
    codeRefused:
      'The sync server does not take this code. It may be mistyped, used already, or expired; ask for a new one.',
    joined: 'Tablet connected',
    invited: 'Have you been invited?',
    join: 'Join by invitation',
    learns: 'What the sync server learns',
    learnsList: [
      'How many shared spaces there are, and which tablets (without names) belong to each.',
      'When each tablet sends or fetches, from which network address, how many parts, and roughly how large they are.',
      'The role of each tablet: facilitator, co-facilitator or supervisor.',
    ],
    learnsNot: 'What it does not learn',
    learnsNotList: [
      'What notes say, and the names of members, groups, yourself and your tablet.',
      'Whether a part is a session, a member, a record or an attachment.',
      'Passphrases, recovery codes, and any key at all.',
    ],
  },

  troubles: {
    unreachable: {
      title: 'Sync server out of reach',
      help: 'There may be no network, or the server is down. Your notes are kept here and go out by themselves once there is a connection.',
    },
    notTheRelay: {
      title: 'What answered is not the sync server',
      help: 'Often it is the sign-in page of a Wi-Fi. Open the browser, sign in to that network, then sync again. If it stays like this, ask whoever runs the sync server.',
    },
    anotherRelay: {
      title: 'The sync server here was replaced',
      help: 'Another sync server answers, one that does not know this tablet. Nothing is sent to it before you connect this tablet once more. If you have not heard of the change, first ask whoever runs it.',
    },
    forgotten: {
      title: 'The sync server no longer knows this tablet',
      help: 'It may have been put back from an older copy. Connect this tablet once more; until then nothing is sent, and all notes are still here.',
    },
    notEnrolled: {
      title: 'This tablet is not enrolled',
      help: 'Enter the enrolment code below, or join by invitation.',
    },
    notAllowed: {
      title: 'The sync server refuses this tablet',
      help: 'Its enrolment may have been withdrawn. Ask whoever runs the sync server; all notes are still here.',
    },
    otherProtocol: {
      title: 'Lingkar and the sync server are of different versions',
      help: 'Update Lingkar on this tablet, or ask for the sync server to be updated. Nothing is sent until then.',
    },
    appTooOld: {
      title: 'Lingkar here is too old for the sync server',
      help: 'Update Lingkar on this tablet: open it while there is internet and accept the new version. Nothing is sent until then; everything is kept here.',
    },
    serverTooOld: {
      title: 'The sync server is too old for Lingkar here',
      help: 'Ask whoever runs the sync server to update it. Nothing is sent until then; everything is kept here.',
    },
    slowDown: {
      title: 'The sync server asks to wait',
      help: 'Too many requests at once. The tablet tries again by itself.',
    },
    noRoom: {
      title: 'No room left on the sync server',
      help: 'Notes are still kept here. Ask whoever runs the sync server for more room.',
    },
    unavailable: {
      title: 'The sync server takes nothing at the moment',
      help: 'Usually that does not last. The tablet tries again by itself.',
    },
    broken: {
      title: 'Sync was cut off',
      help: 'Something did not go as it should. Nothing is lost on this tablet; try again, and tell whoever runs the sync server if it happens again.',
    },
  },

  standing: {
    in: 'Synced',
    invited: 'Waiting for its content',
    out: 'This tablet is no longer in',
    outHelp:
      'Nothing more is sent or received here. What is on this tablet can still be read; what was not sent stays on this tablet alone.',
    forked: 'The sync server shows two different lists of members',
    forkedHelp:
      'This must not happen: the server was restored from a wrong backup, or somebody is trying to get in. Nothing more is sent or received in this space. Compare the list of tablets with your colleagues in person, and tell whoever runs the sync server.',
    tooOld: 'Lingkar on this tablet is too old',
    tooOldHelp: 'Colleagues use a newer version. Update Lingkar here; the content is left alone until then.',
    newer: 'Lingkar on this tablet is older than on a colleague’s',
    newerHelp:
      'Some of what colleagues wrote can be read once Lingkar is updated here, and then comes by itself. What you write still goes out, and nothing is lost. To update, open Lingkar while there is internet and accept the new version.',
    lacksKeys: 'The newest keys are not on this tablet yet',
    lacksKeysHelp:
      'For instance because this notebook was restored from an old backup. What is written here is kept and waits, for it cannot be sealed for your colleagues yet; their newest writing cannot be opened yet either. Nothing is lost. Ask a colleague who is facilitator here to sync their tablet, then sync here again.',
    renewing: 'This notebook was used in two places',
    renewingHelp:
      'Another copy of this notebook wrote under the same tablet’s name, for instance after a tablet was restored. This tablet is taking a new name and then goes on by itself.',
  },

  spaceTroubles: {
    called: (space, title) => `${space}: ${title}`,
    noRoom: {
      title: 'No room left on the sync server',
      help: 'What fits was sent; the rest is kept here and waits. Ask whoever runs the sync server for more room.',
    },
    notAllowed: {
      title: 'The sync server takes nothing from this tablet here',
      help: 'Its role may have changed, or it was removed. Everything is still kept here. Sync again; if it stays, ask a colleague who is facilitator here.',
    },
    notFound: {
      title: 'The sync server does not have all of this',
      help: 'It may have been restored from a backup. Everything is still kept here. Sync again; if it stays, tell whoever runs the sync server.',
    },
    tooLarge: {
      title: 'Something is too large for the sync server',
      help: 'It is kept here, and the rest goes on. Tell whoever runs the sync server.',
    },
    refused: {
      title: 'The sync server does not take what this tablet sends',
      help: 'Everything is still kept here. Update Lingkar here, then sync again; if it stays, tell whoever runs the sync server.',
    },
    unsettled: {
      title: 'The list of members keeps changing',
      help: 'It is tried again by itself. If it stays, sync once nobody is inviting or removing anybody.',
    },
    unanswered: {
      title: 'For one part there comes no answer',
      help: 'The rest was sent. It is named below, is kept here and tried again by itself; if it stays, set it aside and tell whoever runs the sync server.',
    },
    rolledBack: {
      title: 'The sync server went back to an older state',
      help: 'What is missing there is sent again from here. If it happens again, tell whoever runs the sync server.',
    },
    exchanged: {
      title: 'Somebody exchanged something in the list of who is in here',
      help: 'The sync server shows an entry or a key in that list which no tablet here has signed. Nothing of it was taken, and nothing is sent here meanwhile; everything is still kept on this tablet. It is tried again by itself. If it stays, tell your colleagues and whoever runs the sync server, in person or by telephone, and invite nobody here until it is over.',
    },
    garbage: {
      title: 'Some of the sync server’s answers could not be read',
      help: 'They were passed over, and nothing is sent here until they can be read. It is tried again by itself; if it stays, tell whoever runs the sync server.',
    },
  },

  pieceTroubles: {
    noRoom: {
      title: 'Not enough room on the sync server for attachments',
      help: 'What was written has been sent. The attachments are kept here, and the rest of them waits. Ask whoever runs the sync server for more room, or throw away attachments nobody needs any more.',
    },
    tooLarge: {
      title: 'An attachment is too large for the sync server',
      help: 'It is kept here, and can be brought to colleagues with a hand-over file. Tell whoever runs the sync server.',
    },
    refused: {
      title: 'Not all attachments could be sent or fetched',
      help: 'What is on this tablet stays here. Sync again; if it stays like this, tell whoever runs the sync server.',
    },
  },

  noticed: {
    forged: 'The sync server shows statements that no tablet here has made',
    forgedHelp: (n) =>
      `${n} ${plural(Number(n), 'statement of what was sent is', 'statements of what was sent are')} not signed by the tablet in question. All of that was passed over and changed nothing here. Ask your colleagues whether you have everything they wrote, and tell whoever runs the sync server.`,
    unasked: (n) => `The sync server names ${n} ${plural(Number(n), 'group', 'groups')} that nobody here asked for`,
    unaskedHelp:
      'Nothing of it was taken in. If a colleague wants to share with you, ask for an invitation: the code on their screen, or six words. If not, there is nothing for you to do; ask whoever runs the sync server if it surprises you.',
    notThere: (n) =>
      `${n} ${plural(Number(n), 'part of an attachment is', 'parts of attachments are')} not on the sync server yet`,
    notThereHelp:
      'The tablet they were added on has not sent them. Ask your colleague to sync that tablet; then they come by themselves.',
    unfit: (n) => `${n} ${plural(Number(n), 'part of an attachment', 'parts of attachments')} arrived damaged`,
    unfitHelp:
      'That was not kept, and nothing on this tablet was changed. It is fetched again by itself; if it stays like this, ask whoever added the attachment to add it once more.',
    noRoomHere: 'Attachments are waiting: little room on this tablet',
    noRoomHereHelp:
      'They come by themselves once more than 200 MB are free. What you need now can be fetched one by one, where it stands.',
  },

  doubts: {
    withheld: 'Some of what it sent has not arrived.',
    other: 'The sync server shows other writing than it sent.',
    self: 'The sync server holds writing of this tablet that the tablet does not know.',
    badSignature: 'Its proof of origin does not hold.',
    newer: 'Uses a newer Lingkar; some of its writing waits until Lingkar is updated here.',
    since: (when) => `Since ${when}.`,
    help: 'The next sync may heal it. If it stays, speak to the person directly and tell whoever runs the sync server.',
    unfit: (n) =>
      `${n} ${plural(Number(n), 'part from it was', 'parts from it were')} refused because the origin could not be proved.`,
    unfitUnknown: (n) => `${n} ${plural(Number(n), 'part', 'parts')} from an unknown tablet refused.`,
  },

  pending: {
    title: 'Waiting to be sent',
    none: 'Nothing is waiting.',
    line: (kind, n) => `${kind}: ${n}`,
    waitingHere: (n) =>
      `${n} ${plural(Number(n), 'part has', 'parts have')} arrived but cannot be opened yet; this happens by itself once the key or the newer version is here.`,
    more: (n) => `And ${n} more:`,
    pieces: (sent, of) => `${sent} of ${of} ${plural(Number(of), 'part', 'parts')} sent`,
    morePieces: (n) => `And ${n} more ${plural(Number(n), 'attachment', 'attachments')}.`,
    stuck: 'If one part stands in the way of the others, set that one aside; the others are then sent.',
    setAside: 'Set aside',
    setAsideOf: (name) => `Set aside ${name}`,
    setAsideSaid: 'Set aside; the others go out at the next sync',
    out: 'This tablet is no longer in: these parts were not sent and are only here. They can still be read, printed and exported.',
    aside: 'Set aside',
    asideHint: 'These parts are not sent. The others go on, and on this tablet these are whole.',
    why: {
      tooLarge: 'too large',
      refused: 'refused by the sync server',
      broken: 'its seal is broken on this tablet',
      byHand: 'set aside by you',
    },
    again: 'Try again',
    againOf: (name) => `Try ${name} again`,
    tried: 'Will be tried at the next sync',
  },

  thisTablet: {
    title: 'This tablet',
    unnamed:
      'This tablet has no name yet. Colleagues see your name only, and cannot tell which tablet was heard from last.',
    named: (tablet) => `Colleagues see it as “${tablet}”.`,
    give: 'Give it a name',
    change: 'Change the name',
    save: 'Save the name',
    saved: 'Name of the tablet saved',
  },

  devices: {
    called: (name, tablet) => `${name} (${tablet})`,
    here: 'this tablet',
    nameless: 'Name not readable yet',
    tabletless: 'without a name',
    heard: (when) => `last heard from ${when}`,
    notHeard: 'never heard from',
    joinedByInvitation: 'invited',
  },

  roles: {
    facilitator: {
      name: 'Facilitator',
      sees: 'Reads and writes everything. Invites, changes roles, and removes.',
    },
    coFacilitator: {
      name: 'Co-facilitator',
      sees: 'Reads and writes everything. Neither invites nor removes.',
    },
    supervisor: {
      name: 'Supervisor',
      sees: 'Reads everything, process records and reflections too. Writes comments only.',
    },
  },

  group: {
    title: 'Who is in this group',
    hint: 'People and tablets that hold this group with you; invite a colleague.',
    agencyTitle: 'Who is in this agency',
    agencyHint: 'Letterhead, data book, directory and shared plans.',
    agencyCard: 'Agency (shared)',
    agencySees: 'Letterhead, agency data book, directory of resources, and own plans. No names of group members.',
    groupSees: 'All of this group: members, sessions, records, gradings and attachments. No other group is seen.',
    alone: 'You alone hold this.',
    people: 'People and tablets',
    you: 'You',
    seesTitle: 'What everybody here sees',
    notConnected: 'To share, connect this tablet to the sync server first.',
    toSync: 'To sync',
    invite: 'Invite somebody',
    inviteOwn: 'Add a tablet of my own',
    mayNotInvite: 'Only facilitators can invite and remove.',
    changeRole: 'Change role',
    roleChanged: 'Role changed',
    lastFacilitator: 'As long as others are in here there must be a facilitator. Make a colleague facilitator first.',
    remove: 'Remove',
    removeTitle: (name) => `Remove the tablet of ${name}?`,
    removeCan:
      'From now on that tablet gets nothing more from here, and what it sends is refused. Those who stay get new keys.',
    removeCannot:
      'What was read, printed, copied, or is kept on that tablet cannot be taken back. If the tablet is lost, its passphrase is what protects it.',
    removed: 'Tablet removed',
    leave: 'Leave this group',
    leaveTitle: 'Leave?',
    leaveText:
      'This tablet receives and sends nothing more here. What is here can still be read on this tablet until you delete it. To come back you must be invited again.',
    leaveUnsent: (n) => `${n} ${plural(Number(n), 'part is', 'parts are')} still to be sent. That is done first.`,
    leaveStuck: (n) =>
      `${n} ${plural(Number(n), 'part', 'parts')} could not be sent now and would not reach your colleagues. On this tablet they can still be read, printed and exported. Go on all the same?`,
    leaveAnyway: 'Leave all the same',
    handOverAnyway: 'Hand over all the same',
    left: 'You have left',
    handOver: 'Hand over for good',
    handOverTitle: 'Hand this group over for good',
    handOverText:
      'Whoever you choose becomes facilitator, then all of your tablets leave. The group is theirs from then on; you receive nothing more.',
    handOverTo: 'Hand over to',
    handOverNobody: 'Invite whoever is to take over first; once they have joined you can hand over here.',
    handOverDo: 'Hand over',
    handOverRefused:
      'Not handed over, and nothing was changed: whoever you chose may have left meanwhile. Look at who is in here, and choose once more.',
    handedOver: (name) => `Handed over to ${name}`,
  },

  invite: {
    title: 'Invite',
    who: 'Who is invited?',
    person: 'Another person',
    own: 'A tablet of my own',
    ownHint: 'Your second tablet holds all that you hold in the chosen spaces, in your name.',
    role: 'As what?',
    spaces: 'To what?',
    spacesEmpty: 'Choose at least one.',
    how: 'How does the invitation get there?',
    inPerson: 'We are sitting together',
    inPersonHint: 'They scan the code on this screen, or type six words.',
    byLink: 'By link',
    byLinkHint:
      'Whoever reads that message can open the invitation. That is why the two of you compare six words by phone afterwards.',
    make: 'Make the invitation',
    refused: 'The invitation cannot be made: you are not facilitator in the chosen spaces.',
    scan: 'Scan with the camera of the invited tablet',
    code: 'QR code of the invitation',
    orWords: 'Or read out these six words',
    link: 'Link of the invitation',
    copyLink: 'Copy the link',
    share: 'Share',
    shareText: 'Invitation to Lingkar. Open this link on your tablet:',
    expires: (when) => `Good until ${when}, for one tablet.`,
    open: 'Open invitations',
    states: {
      unsent: 'Not on the sync server yet; goes out once there is a connection',
      open: 'Waiting for an answer',
      answered: 'Answered: waiting for you',
      confirmed: 'Accepted; keys are on their way',
      withdrawn: 'Withdrawn',
    },
    show: 'Show',
    withdraw: 'Withdraw the invitation',
    withdrawn: 'Invitation withdrawn',
    answered: (name, tablet) => `${name} wants to join with “${tablet}”`,
    answeredOwn: (tablet) => `The tablet “${tablet}” wants to join in your name`,
    confirmAsk: 'Is this the person you invited?',
    compareAsk: 'Call the person. Do they read the same six words on their tablet?',
    compareLabel: 'Six words to compare',
    compareSame: 'Yes, all six words are the same',
    compareOther: 'Not the same',
    compareOtherTitle: 'The six words are not the same',
    compareOtherText:
      'Then somebody stands between. This invitation is withdrawn and nothing is given. Invite again, best while you are together.',
    confirm: 'Accept',
    refuse: 'No, withdraw',
    confirmed: (name) => `${name} was accepted`,
    willSee: 'Once accepted they see:',
  },

  join: {
    title: 'Join',
    hint: 'Scan a code, type six words, or open the link you were sent.',
    text: 'Has a colleague or your agency invited you? Scan the code on their screen, or type the six words they read out.',
    scan: 'Scan with the camera',
    scanStop: 'Close the camera',
    camera: 'Picture of the camera',
    asking: 'The browser asks for leave to use the camera …',
    looking: 'Point the camera at the QR code on your colleague’s screen.',
    cameraTroubles: {
      refused:
        'The camera is not allowed. Just type the six words below; or allow the camera in the browser’s settings.',
      noCamera: 'There is no camera to be used here. Just type the six words below.',
      inUse: 'Another app is using the camera. Close that app, or just type the six words below.',
    },
    notAnInvitation:
      'This code is not an invitation to Lingkar. The camera goes on looking for the one on your colleague’s screen.',
    words: 'Six words',
    wordsHint: 'Capitals do not matter. A whole link can be pasted.',
    wrongWord: (position, word) => `Word ${position} (“${word}”) is wrong. Ask how it is spelled.`,
    missing: (n) => `${n} ${plural(n, 'word is', 'words are')} still missing.`,
    tooMany: (n) => `These are ${n} words; six are needed.`,
    counted: (n) => `${n} of 6 words`,
    find: 'Find the invitation',
    finding: 'Looking for the invitation …',
    notFound: {
      title: 'This invitation was not found',
      help: 'A word may be wrong, it may have expired or been withdrawn, or it has not reached the sync server yet. Check the words, or ask your colleague to sync their tablet.',
    },
    answered: {
      title: 'Another tablet has answered this invitation',
      help: 'An invitation is good for one tablet. If it was not you who answered, tell your colleague at once so that they withdraw it.',
    },
    unreadable: {
      title: 'This invitation cannot be read',
      help: 'It may have been made with a newer version of Lingkar. Update Lingkar here, then try again.',
    },
    expired: { title: 'This invitation has expired', help: 'Ask your colleague for a new one.' },
    invites: (name) => `${name} invites you`,
    invitesOwn: 'This tablet becomes another one of yours',
    invitesOwnText: (name) => `Everything written here is then in the name of ${name}.`,
    fromTablet: (tablet) => `from the tablet “${tablet}”`,
    to: (groups, agency) => [groups, agency ? 'the agency’s space' : ''].filter((part) => part !== '').join(' and '),
    groups: (n) => `${n} ${plural(Number(n), 'group', 'groups')}`,
    asRole: (role) => `As ${role.toLowerCase()}`,
    namesLater: 'Names of groups are seen once your colleague has accepted you.',
    alreadyIn: {
      title: 'You are in already',
      text: 'This invitation gives you nothing new. What is new: the sync server knows this tablet now, so your notes and your colleague’s travel by themselves.',
    },
    ownAgency: {
      title: 'Your own agency data stays apart',
      text: (name) =>
        `This notebook holds agency data already, such as a letterhead, a directory, or a daily log. All of it stays here as it is, and ${name} does not see it. The agency data of ${name} is not mixed into it and is not shown in this notebook; shared groups are shown. If you want to work with the agency data of ${name}, join with a new notebook that is still empty.`,
    },
    yourName: 'Your name, as colleagues see it',
    yourNameHint: 'The facilitator’s name of this notebook.',
    tablet: 'Name of this tablet',
    tabletHint: 'Such as “Office tablet” or “Sari’s phone”. Colleagues see it, the sync server does not.',
    tabletEmpty: 'Give this tablet a name.',
    accept: 'Send the answer',
    sending: 'Sending …',
    waitingTitle: 'Your answer was sent',
    waitingText:
      'Now your colleague accepts you on their tablet. You may leave this page; the group appears by itself.',
    unsentTitle: 'Your answer waits for a network',
    unsentText: 'It is kept here and goes out by itself once the sync server can be reached.',
    compare: 'Invited by link? Read out these six words when your colleague calls:',
    compareHint: 'If the words on their tablet differ, somebody stands between: do not go on.',
    doneTitle: 'You have joined',
    doneText: 'The content comes bit by bit; what is there can be used at once.',
    toGroups: 'To the groups',
    another: 'Another invitation',
    sample: 'The sample notebook cannot join. Leave the sample and make a notebook of your own.',
  },
};
